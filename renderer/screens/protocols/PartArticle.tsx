import { Badge } from '@renderer/ui/Badge';
import { useText } from '@renderer/ui/text';
import { useId, type ReactNode } from 'react';
import { PartConflicts } from './PartConflicts';
import { PartSources } from './PartSources';
import styles from './Protocols.module.css';
import type { PartView } from './usePartView';

/** One part of a protocol, to be read: what it says, what follows, where it comes from, who disagrees. */
export function PartArticle({
  view,
  titles,
  actions,
  children,
}: {
  view: PartView;
  /** Full titles of the source keys. */
  titles: Readonly<Record<string, string>>;
  actions?: ReactNode;
  /** In place of the lines: the form of the editor. */
  children?: ReactNode;
}): ReactNode {
  const id = useId();
  const t = useText().protocols;
  const { title, lead, tone, marks, lines, conflicts } = view;
  const [first, ...others] = marks;
  return (
    <article className={styles.part} aria-labelledby={id} data-tone={tone}>
      <header className={styles.partHead}>
        <h3 id={id}>{title}</h3>
        <span className={styles.partActions}>
          {conflicts.length === 0 || view.isConflict ? null : (
            <Badge tone="caution">{t.conflictCount(conflicts.length)}</Badge>
          )}
          {actions}
        </span>
      </header>
      {lead === null ? null : <p>{lead}</p>}
      {first === undefined ? null : (
        <p className={styles.marks}>
          <Badge tone={tone}>{first}</Badge>
          {others.map((mark) => (
            <span key={mark}>{mark}</span>
          ))}
        </p>
      )}
      {children ?? (
        <>
          {lines.length === 0 ? null : (
            <dl className={styles.lines}>
              {lines.map(({ label, text }, at) => (
                <div key={at}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          )}
          <PartConflicts conflicts={conflicts} titles={titles} isOpen={view.isConflict} />
          <PartSources view={view} titles={titles} />
        </>
      )}
    </article>
  );
}
