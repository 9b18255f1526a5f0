import { Card } from '@renderer/ui/Card';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { usePreferences } from '../preferences/preferences';

const locales = ['en', 'ru'] as const;
const themes = ['system', 'light', 'dark'] as const;

export function LookCard(): ReactNode {
  const t = useText();
  const { preferences, change } = usePreferences();
  return (
    <Card title={t.settings.look.title}>
      <SegmentedChoice
        label={t.settings.look.language}
        digits={false}
        options={locales.map((value) => ({ value, label: t.common.languageNames[value] }))}
        value={preferences.locale}
        onChange={(locale) => void change({ locale })}
      />
      <SegmentedChoice
        label={t.settings.look.theme}
        digits={false}
        options={themes.map((value) => ({ value, label: t.settings.look.themes[value] }))}
        value={preferences.theme}
        onChange={(theme) => void change({ theme })}
      />
    </Card>
  );
}
