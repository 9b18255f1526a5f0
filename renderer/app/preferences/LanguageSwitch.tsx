import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './LanguageSwitch.module.css';
import { usePreferences } from './preferences';

const locales = ['en', 'ru'] as const;

/** Each language in its own name, so that whoever needs it can read it. */
export function LanguageSwitch(): ReactNode {
  const t = useText();
  const { preferences, change } = usePreferences();
  return (
    <ToggleButtonGroup
      aria-label={`${t.common.language} / Language / Язык`}
      className={styles.group ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[preferences.locale]}
      onSelectionChange={(keys) => {
        const locale = locales.find((candidate) => keys.has(candidate));
        if (locale !== undefined) void change({ locale });
      }}
    >
      {locales.map((locale) => (
        <ToggleButton key={locale} id={locale} className={styles.button ?? ''}>
          <span lang={locale}>{t.common.languageNames[locale]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
