import { useText } from '@renderer/ui/text';
import type { ProtocolPack } from '@shared/protocol/pack';
import { partsOf } from '@shared/protocol/packParts';
import { isJsonObject } from '@shared/kernel/json';
import { usePartTitle } from './usePartTitle';

/** A fault of packLaws (`allergy: unknown group`) in the language of the app; what has no words stays as it is. */
export function useFaultWords(pack: ProtocolPack | null): (fault: string) => string {
  const t = useText().protocolWords;
  const titleOf = usePartTitle();
  const phrases: Readonly<Record<string, string>> = t.faults;
  const titles = new Map(
    (pack === null ? [] : partsOf(pack)).flatMap((part) => {
      const ruleId = isJsonObject(part.value) ? part.value['ruleId'] : undefined;
      const title = titleOf(part);
      return [[part.id, title] as const, ...(typeof ruleId === 'string' ? [[ruleId, title] as const] : [])];
    }),
  );
  return (fault) => {
    const twice = /^.+ twice: (.+)$/.exec(fault)?.[1];
    if (twice !== undefined) return t.faultTwice(titles.get(twice) ?? twice);
    const [, place = '', phrase = ''] = /^([^:]+): (.+)$/.exec(fault) ?? [];
    const known = phrases[phrase] ?? phrases[phrase.split(',')[0] ?? ''];
    return known === undefined ? fault : t.at(titles.get(place) ?? place, known);
  };
}
