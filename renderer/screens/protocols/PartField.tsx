import { Select } from '@renderer/ui/Select';
import { useText } from '@renderer/ui/text';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import type { PackField } from '@shared/protocol/packFields';
import { useState, type ReactNode } from 'react';
import { useFieldWords } from './useFieldWords';
import { ZonesField } from './ZonesField';

/** One field of the editor. It shows what is typed at once; the rest of the protocol follows when it can. */
export function PartField({
  field,
  text: start,
  errorMessage,
  onChange,
}: {
  field: PackField;
  text: string;
  errorMessage: string | undefined;
  onChange: (text: string) => void;
}): ReactNode {
  const words = useFieldWords();
  const t = useText().protocols;
  const label = words.label(field);
  const [text, setText] = useState(start);
  const common = {
    label,
    errorMessage,
    onChange: (typed: string): void => {
      setText(typed);
      onChange(typed);
    },
  };
  const wordOf = (option: string): string => {
    if (option === 'true' || option === 'false') return option === 'true' ? t.yes : t.no;
    return words.value(field.label, option);
  };
  switch (field.input) {
    case 'zones':
      return <ZonesField {...common} text={text} />;
    case 'choice':
      return (
        <Select
          {...common}
          options={field.options.map((value) => ({ value, label: wordOf(value) }))}
          value={text}
        />
      );
    case 'text':
      return <TextArea {...common} value={text} rows={text.length > 120 ? 4 : 2} />;
    case 'number':
    case 'optionalNumber':
      return <TextField {...common} value={text} inputMode="decimal" />;
    case 'line':
      return <TextField {...common} value={text} />;
  }
}
