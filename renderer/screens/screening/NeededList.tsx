import { Button } from '@renderer/ui/Button';
import { useLocale, useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import type { Needed } from './neededFirst';
import { goToStop } from './questionFocus';
import styles from './Findings.module.css';
import { useFindingWords } from './useFindingWords';
import type { ScreeningForm } from './useScreeningForm';

/** What is needed first; each line leads to its place in the form. */
export function NeededList({ form, needed }: { form: ScreeningForm; needed: readonly Needed[] }): ReactNode {
  const words = useNeededWords(form);
  const { visitQuestions } = form.start.pack;
  return (
    <ul className={styles.needed}>
      {needed.map((each) => (
        <li key={each.kind}>
          <Button look="quiet" onPress={() => goToStop(each.stop, visitQuestions)}>
            {words(each)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function useNeededWords(form: ScreeningForm): (needed: Needed) => string {
  const text = useText();
  const t = text.screening;
  const locale = useLocale();
  const words = useFindingWords(form.start.pack);
  const names = (needed: Extract<Needed, { kind: 'labs' | 'tasks' }>): string =>
    [...new Set(needed.findings.map((finding) => words(finding).name))].join(', ');
  return (needed) => {
    switch (needed.kind) {
      case 'zones':
        return t.needsZones;
      case 'questions':
        return t.needsQuestions(needed.count);
      case 'labs':
        return t.needsLabs(names(needed));
      case 'tasks':
        return t.needsTask(names(needed));
      case 'complaint':
        return t.needsComplaint;
      case 'examination':
        return t.needsExamination(
          needed.zones.map((zone) => text.domain.zones.groups[zone].toLocaleLowerCase(locale)).join(', '),
        );
      case 'informed':
        return t.needsInformed;
      case 'informedAgain':
        return t.needsInformedAgain;
      case 'confirm':
        return t.needsCarried;
    }
  };
}
