import { FormRow } from '@renderer/ui/FormRow';
import { useText } from '@renderer/ui/text';
import { packFields, type PackField } from '@shared/protocol/packFields';
import { partKey, type PackPart } from '@shared/protocol/packParts';
import type { ReactNode } from 'react';
import { PartField } from './PartField';
import styles from './Protocols.module.css';
import { savedPart, type PackEditor } from './usePackEditor';

/** Every field of one part, the two languages side by side. */
export function PartForm({ editor, part }: { editor: PackEditor; part: PackPart }): ReactNode {
  const { kinds } = useText().protocols.editor;
  const saved = savedPart(editor, part);
  const key = partKey(part);
  const typed = editor.edits.typed[key] ?? {};
  const shown = (field: PackField): ReactNode => {
    const fault = editor.fieldFaults.find((each) => each.part === key && each.path === field.path);
    return (
      <PartField
        key={field.path}
        field={field}
        text={typed[field.path] ?? field.text}
        errorMessage={fault === undefined ? undefined : kinds[fault.kind]}
        onChange={(text) => editor.type(saved, field.path, text)}
      />
    );
  };
  return (
    <div className={styles.form}>
      {rowsOf(packFields(saved)).map((row) => (
        <FormRow
          key={row[0]?.path}
          columns={row[0]?.input === 'zones' ? 1 : row[0]?.language === null ? 3 : 2}
        >
          {row.map(shown)}
        </FormRow>
      ))}
    </div>
  );
}

/** Texts stand in pairs; what is short stands together. */
function rowsOf(fields: readonly PackField[]): PackField[][] {
  return fields.reduce<PackField[][]>((rows, field) => {
    const row = rows.at(-1);
    const first = row?.[0];
    const isPair = field.language === 'ru' && first?.language === 'en' && row?.length === 1;
    const isShort = (each: PackField | undefined): boolean =>
      each !== undefined && each.language === null && each.input !== 'zones';
    const joins = row !== undefined && (isPair || (isShort(field) && isShort(first) && row.length < 3));
    return joins ? [...rows.slice(0, -1), [...row, field]] : [...rows, [field]];
  }, []);
}
