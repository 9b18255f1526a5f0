import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import { partKey, partsOf } from '@shared/protocol/packParts';
import type { ReactNode } from 'react';
import styles from './Protocols.module.css';
import { useFaultWords } from './useFaultWords';
import { useFieldWords } from './useFieldWords';
import type { PackEditor } from './usePackEditor';
import { usePartTitle } from './usePartTitle';

/** What stands between the draft and its publication, as it is now. */
export function FaultList({ editor }: { editor: PackEditor }): ReactNode {
  const t = useText().protocols.editor;
  const words = useFaultWords(editor.pack);
  const fields = useFieldWords();
  const titleOf = usePartTitle();
  const parts = partsOf(editor.pack);
  const ofFields = editor.fieldFaults.map(({ part, path, label, kind }) => {
    const last = path.split('.').at(-1);
    const language = last === 'en' || last === 'ru' ? last : null;
    const found = parts.find((each) => partKey(each) === part);
    const title = found === undefined ? part : titleOf(found);
    return t.faultAt(title, fields.label({ label, language, member: null }), t.kinds[kind]);
  });
  const faults = [...ofFields, ...editor.packFaults.map(words)];
  if (faults.length === 0) return <Notice tone="clear">{t.noFaults}</Notice>;
  return (
    <Notice tone="caution" title={t.faults(faults.length)}>
      <ul className={styles.faults}>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </Notice>
  );
}
