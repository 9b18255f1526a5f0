import { Button } from '@renderer/ui/Button';
import { useText } from '@renderer/ui/text';
import type { Deviation } from '@shared/domain/sessionOutcome';
import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';
import { NewDeviation } from './NewDeviation';
import styles from './Session.module.css';
import type { SessionWork } from './useSession';

/** What the session departed from, when it was noticed, and what was done. Each is saved at once. */
export function Deviations({ work }: { work: SessionWork }): ReactNode {
  const text = useText();
  const t = text.session.sign;
  const words = text.domain.session;
  const { sessions } = useServices();
  const { deviations } = work.session.record;
  const [adding, setAdding] = useState(false);
  const proposed = work.gate.deviationsToRecord[0] ?? null;
  const write = (next: readonly Deviation[]): Promise<boolean> =>
    work.change((from) => sessions.setDeviations(from, next));
  return (
    <section className={styles.checks} aria-labelledby="session-deviations">
      <h3 id="session-deviations">{t.deviations}</h3>
      {deviations.length === 0 ? <p className={styles.quiet}>{t.noDeviations}</p> : null}
      <ul className={styles.missingList}>
        {deviations.map((deviation, index) => (
          <li key={index}>
            <span>
              <strong>{words.deviationRules[deviation.rule]}</strong>
              {` (${words.discoveredWhen[deviation.discoveredWhen]}): ${deviation.action}`}
            </span>
            <Button
              large
              look="quiet"
              icon={Trash2}
              label={text.session.actions.remove(words.deviationRules[deviation.rule])}
              onPress={() => void write(deviations.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      {proposed !== null || adding ? (
        <NewDeviation
          key={deviations.length}
          proposed={proposed}
          work={work}
          onAdd={async (deviation) => {
            const taken = await write([...deviations, deviation]);
            if (taken) setAdding(false);
            return taken;
          }}
        />
      ) : (
        <div>
          <Button large icon={Plus} onPress={() => setAdding(true)}>
            {t.addDeviation}
          </Button>
        </div>
      )}
    </section>
  );
}
