import { Checkbox } from '@renderer/ui/Checkbox';
import { Fieldset } from '@renderer/ui/FormRow';
import { useLocale } from '@renderer/ui/text';
import type { Chosen } from '@shared/domain/course';
import type { ReactNode } from 'react';
import styles from './Course.module.css';

interface ChoiceListProps {
  legend: string;
  /** What the pack offers. */
  offered: readonly Chosen[];
  value: readonly Chosen[];
  onChange(chosen: Chosen[]): void;
}

/** Any number of the pack's choices. What was chosen under an older pack stays in the list. */
export function ChoiceList({ legend, offered, value, onChange }: ChoiceListProps): ReactNode {
  const locale = useLocale();
  const former = value.filter((each) => offered.every(({ id }) => id !== each.id));
  const all = [...offered.map(({ id, name }) => ({ id, name })), ...former];
  if (all.length === 0) return null;
  const isChosen = ({ id }: Chosen): boolean => value.some((each) => each.id === id);
  return (
    <Fieldset legend={legend}>
      <div className={styles.choices}>
        {all.map((each) => (
          <Checkbox
            key={each.id}
            large
            value={isChosen(each)}
            onChange={(chosen) =>
              onChange(all.filter((other) => (other.id === each.id ? chosen : isChosen(other))))
            }
          >
            {each.name[locale]}
          </Checkbox>
        ))}
      </div>
    </Fieldset>
  );
}
