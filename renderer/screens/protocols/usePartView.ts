import type { StateTone } from '@renderer/ui/states';
import { useLocale, useText } from '@renderer/ui/text';
import { sourceSchema, type RuleClass, type Source } from '@shared/domain/finding';
import { isJsonObject, type JsonObject } from '@shared/kernel/json';
import { conflictsAbout } from '@shared/protocol/conflictsOf';
import type { Conflict, ProtocolPack } from '@shared/protocol/pack';
import type { PackPart } from '@shared/protocol/packParts';
import { z } from 'zod';
import { useFieldWords } from './useFieldWords';
import { usePartLines, type PartLine } from './usePartLines';
import { inLocale, usePartTitle } from './usePartTitle';

export interface PartView {
  title: string;
  /** The question or text under the title. */
  lead: string | null;
  tone: StateTone;
  /** Class, action, window, zones: each short. */
  marks: string[];
  lines: PartLine[];
  sources: Source[];
  seedRow: number | null;
  unverified: string | null;
  conflicts: Conflict[];
  /** The part is the conflict itself. */
  isConflict: boolean;
}

const tones: Readonly<Record<string, StateTone>> = {
  absolute: 'stop',
  relative: 'stop',
  temporary: 'wait',
  caution: 'caution',
  task: 'info',
} satisfies Record<RuleClass, StateTone>;

const sourcesSchema = z.array(sourceSchema);

/** A part of a protocol as it is read: everything it says, in one language. */
export function usePartView(pack: ProtocolPack): (part: PackPart) => PartView {
  const t = useText().protocols;
  const locale = useLocale();
  const titleOf = usePartTitle();
  const linesOf = usePartLines();
  const words = useFieldWords();

  function marks(value: JsonObject): string[] {
    const window = value['window'] ?? null;
    const days = isJsonObject(window) ? window['days'] : null;
    return [
      ...['class', 'action', 'ask'].flatMap((key) => {
        const choice = value[key];
        return typeof choice === 'string' ? [words.value(key, choice)] : [];
      }),
      ...(typeof days === 'number' ? [t.window(days)] : []),
      ...(value['zones'] === undefined || value['zones'] === 'all' ? [] : [words.zones(value['zones'])]),
    ];
  }

  return (part) => {
    const value = sourcedValue(part, pack);
    const sources = sourcesSchema.safeParse(value['sources']);
    const row = value['seedRow'];
    const title = titleOf(part);
    const question = inLocale(value['question'] ?? null, locale);
    return {
      title,
      lead: typeof part.value === 'string' ? part.value : question === title ? null : question,
      tone: toneOf(value),
      marks: marks(value),
      lines: linesOf(part)
        .filter(({ text }) => text !== part.value)
        .map((line) => (line.label === title ? { ...line, label: '' } : line)),
      sources: sources.success ? sources.data : [],
      seedRow: typeof row === 'number' ? row : null,
      unverified: inLocale(value['unverified'] ?? null, locale),
      isConflict: part.section === 'conflicts',
      conflicts: conflictsOfPart(pack, part, value['ruleId']),
    };
  };
}

function toneOf({ class: named }: JsonObject): StateTone {
  return typeof named === 'string' ? (tones[named] ?? 'info') : 'info';
}

/** The preparation has its sources once, for all of it. */
function sourcedValue({ section, id, value }: PackPart, pack: ProtocolPack): JsonObject {
  if (section === 'preparation' && id === 'items') {
    const { sources, seedRow, unverified } = pack.preparation;
    return { sources, seedRow, unverified };
  }
  return isJsonObject(value) ? value : {};
}

/** At a rule its conflicts; those about the course or the preparation as a whole once. */
function conflictsOfPart(pack: ProtocolPack, { section, id }: PackPart, ruleId: unknown): Conflict[] {
  if (section === 'conflicts') return pack.conflicts.filter((conflict) => conflict.id === id);
  if (section === 'course' && id === 'sessions') return conflictsAbout(pack, 'course');
  if (section === 'preparation') return id === 'items' ? conflictsAbout(pack, 'preparation') : [];
  return conflictsAbout(pack, typeof ruleId === 'string' ? ruleId : id);
}
