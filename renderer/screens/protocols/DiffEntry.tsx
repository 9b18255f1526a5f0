import { Badge } from '@renderer/ui/Badge';
import { useText } from '@renderer/ui/text';
import type { Json } from '@shared/kernel/json';
import type { PartChange, WeighedChange } from '@shared/protocol/packDiff';
import { useId, type ReactNode } from 'react';
import styles from './Protocols.module.css';
import { useFieldWords, type FieldPlace } from './useFieldWords';
import { usePartLines } from './usePartLines';
import { usePartTitle } from './usePartTitle';

/** `beforeAfter` for an edit, `leftRight` for two protocols of equal standing. */
export type DiffSides = 'beforeAfter' | 'leftRight';

/** One part that is different: what is only on one side, or field by field, side by side. */
export function DiffEntry({
  change,
  sides,
  filter,
}: {
  change: PartChange;
  sides: DiffSides;
  filter: 'all' | 'disagreements' | 'words';
}): ReactNode {
  const id = useId();
  const t = useText().protocols.diff;
  const titleOf = usePartTitle();
  const { section, kind } = change;
  const value = kind === 'removed' ? change.before : change.after;
  const marks = sides === 'leftRight' ? t : { ...t, added: t.addedEdit, removed: t.removedEdit };
  return (
    <article className={styles.part} aria-labelledby={id}>
      <header className={styles.partHead}>
        <h3 id={id}>{titleOf({ section, id: change.id, value })}</h3>
        <Badge tone={kind === 'changed' ? 'info' : 'caution'}>{marks[kind]}</Badge>
      </header>
      {change.kind === 'changed' ? (
        <Fields change={change} sides={sides} filter={filter} />
      ) : (
        <Whole change={change} value={value} />
      )}
    </article>
  );
}

function Whole({ change, value }: { change: PartChange; value: Json }): ReactNode {
  const lines = usePartLines()({ section: change.section, id: change.id, value });
  const words = useFieldWords();
  const marks = ['class', 'action'].flatMap((key) => {
    const found =
      typeof value === 'object' && value !== null && !Array.isArray(value) ? value[key] : undefined;
    return typeof found === 'string' ? [words.value(key, found)] : [];
  });
  return (
    <>
      {marks.length === 0 ? null : <p className={styles.marks}>{marks.join(' · ')}</p>}
      {lines.slice(0, 1).map(({ label, text }) => (
        <p key={label}>{text}</p>
      ))}
    </>
  );
}

function Fields({
  change,
  sides,
  filter,
}: {
  change: Extract<PartChange, { kind: 'changed' }>;
  sides: DiffSides;
  filter: 'all' | 'disagreements' | 'words';
}): ReactNode {
  const t = useText().protocols.diff;
  const words = useFieldWords();
  const [left, right] = sides === 'leftRight' ? [t.before, t.after] : [t.beforeEdit, t.afterEdit];
  const wanted = { all: ['words', 'decides', 'sources'], disagreements: ['decides'], words: ['words'] }[
    filter
  ];
  const side = (name: string, field: WeighedChange, value: Json): ReactNode => (
    <div>
      <span className={styles.sideName}>{name}</span>
      {value === null ? t.absent : words.value(placeOf(field.path, change.id).label, value)}
    </div>
  );
  return change.fields
    .filter(({ weight }) => wanted.includes(weight))
    .map((field) => (
      <div key={field.path} className={styles.pair}>
        <span className={styles.pairLabel}>{words.label(placeOf(field.path, change.id))}</span>
        {side(left, field, field.before)}
        {side(right, field, field.after)}
      </div>
    ));
}

/** `tests.platelets.validToStartDays`: the field is the last name, the test what it belongs to. */
function placeOf(path: string, id: string): FieldPlace {
  const steps = path.split('.').filter((step) => step !== '');
  const last = steps.at(-1);
  const language = last === 'en' || last === 'ru' ? last : null;
  const names = language === null ? steps : steps.slice(0, -1);
  const label = names.join('.') === 'window.days' ? 'window' : (names.at(-1) ?? id);
  const member = names.length > 2 ? (names.at(-2) ?? null) : null;
  return { label, language, member };
}
