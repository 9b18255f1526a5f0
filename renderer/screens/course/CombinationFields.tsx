import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { DateField } from '@renderer/ui/DateField';
import { useLocale, useText } from '@renderer/ui/text';
import type { Combination } from '@shared/domain/course';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Course.module.css';
import { OwnCombination } from './OwnCombination';
import type { CourseFormState } from './useCourseForm';

/** Other procedures beside the course, each with its date once somebody has said it. */
export function CombinationFields({ state }: { state: CourseFormState }): ReactNode {
  const t = useText().course.form;
  const { typed, pack, problems, change } = state;
  const { ownCombinations } = typed;
  const offered = pack.course.combinations.map(({ id, name }) => ({ id, name }));
  const former = typed.combinations.filter((each) => offered.every(({ id }) => id !== each.id));
  const all: Pick<Combination, 'id' | 'name'>[] = [...offered, ...former];
  return (
    <>
      {all.map(({ id, name }) => (
        <DatedCombination
          key={id}
          name={name}
          value={typed.combinations.find((each) => each.id === id) ?? null}
          onChange={(next) => {
            const others = typed.combinations.filter((each) => each.id !== id);
            change({
              combinations: next === null ? others : [...others, { ...next, id, name, order: null }],
            });
          }}
        />
      ))}
      {ownCombinations.map((own, at) => (
        <OwnCombination
          // oxlint-disable-next-line react/no-array-index-key -- they have no name until one is typed
          key={at}
          value={own}
          isMissing={problems.includes('combination') && own.words.trim() === ''}
          onChange={(next) =>
            change({ ownCombinations: ownCombinations.map((each, index) => (index === at ? next : each)) })
          }
          onRemove={() => change({ ownCombinations: ownCombinations.filter((_each, index) => index !== at) })}
        />
      ))}
      <div>
        <Button
          large
          icon={Plus}
          onPress={() =>
            change({ ownCombinations: [...ownCombinations, { words: '', on: null, order: 'after' }] })
          }
        >
          {t.otherCombination}
        </Button>
      </div>
    </>
  );
}

interface DatedCombinationProps {
  name: Combination['name'];
  value: Combination | null;
  onChange(value: { on: Combination['on'] } | null): void;
}

function DatedCombination({ name, value, onChange }: DatedCombinationProps): ReactNode {
  const t = useText().course.form;
  const locale = useLocale();
  return (
    <div className={styles.dated}>
      <Checkbox large value={value !== null} onChange={(chosen) => onChange(chosen ? { on: null } : null)}>
        {name[locale]}
      </Checkbox>
      {value === null ? null : (
        <DateField
          optional
          label={t.combinationOn(name[locale])}
          value={value.on}
          onChange={(on) => onChange({ on })}
        />
      )}
    </div>
  );
}
