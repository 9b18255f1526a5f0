import type { StateTone } from '@renderer/ui/states';
import { useFormat, useText } from '@renderer/ui/text';
import type { LabState } from '@shared/protocol/evaluateLabs';

/** How long a result counts, or why it does not. Null where there is no reported result to speak of. */
export function useValidityWords({
  cause,
  lapsesOn,
  missing,
}: LabState): { tone: StateTone; words: string } | null {
  const text = useText();
  const t = text.labs;
  const format = useFormat();
  const through = lapsesOn === null ? null : format.date(lapsesOn);
  switch (cause) {
    case null:
      return through === null ? null : { tone: 'clear', words: t.validThrough(through) };
    case 'labExpired':
      return through === null ? null : { tone: 'caution', words: t.lapsed(through) };
    case 'labIncomplete':
      return {
        tone: 'caution',
        words: t.incomplete(missing.map((test) => text.domain.labs.tests[test]).join(', ')),
      };
    case 'labRepeat':
      return { tone: 'caution', words: t.repeat };
    case 'labDateImpossible':
      return { tone: 'caution', words: t.noDate };
    case 'labMissing':
    case 'labAwaited':
    case 'labNotAcceptable':
      return null;
  }
}
