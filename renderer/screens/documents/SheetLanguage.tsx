import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useText } from '@renderer/ui/text';
import { consentLanguages, type ConsentLanguage } from '@shared/domain/consent';
import type { ReactNode } from 'react';

interface SheetLanguageProps {
  value: ConsentLanguage;
  onChange: (language: ConsentLanguage) => void;
}

export function SheetLanguage({ value, onChange }: SheetLanguageProps): ReactNode {
  const t = useText().documents;
  return (
    <SegmentedChoice
      large
      label={t.sheets.language}
      options={consentLanguages.map((language) => ({ value: language, label: t.languages[language] }))}
      value={value}
      onChange={onChange}
    />
  );
}
