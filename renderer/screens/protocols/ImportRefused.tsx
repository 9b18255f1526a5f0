import { ErrorNote } from '@renderer/ui/ErrorNote';
import type { PackFileRefusal } from '@shared/protocol/packFile';
import type { ReactNode } from 'react';
import styles from './Protocols.module.css';
import { useFaultWords } from './useFaultWords';

/** Why a file was not taken in, and where in it. */
export function ImportRefused({ refusal }: { refusal: PackFileRefusal }): ReactNode {
  const words = useFaultWords(null);
  const { error, places } = refusal;
  return (
    <div>
      <ErrorNote error={error} />
      {places.length === 0 ? null : (
        <ul className={styles.placeList}>
          {places.map((place) => (
            <li key={place}>{words(place)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
