import { messagesFor, type Locale, type Messages } from '@shared/i18n/messages';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { formattersFor, languageTag, type Formatters } from './format';

interface TextContextValue {
  locale: Locale;
  messages: Messages;
  formatters: Formatters;
}

const TextContext = createContext<TextContextValue | null>(null);

/** Gives everything below one language: our own texts, formats, and the built-in words of the controls. */
export function TextProvider({ locale, children }: { locale: Locale; children: ReactNode }): ReactNode {
  const value = useMemo(
    () => ({ locale, messages: messagesFor(locale), formatters: formattersFor(locale) }),
    [locale],
  );
  return (
    <TextContext value={value}>
      <I18nProvider locale={languageTag(locale)}>{children}</I18nProvider>
    </TextContext>
  );
}

function useTextContext(): TextContextValue {
  const value = use(TextContext);
  if (value === null) throw new Error('TextProvider is missing');
  return value;
}

export function useText(): Messages {
  return useTextContext().messages;
}

export function useLocale(): Locale {
  return useTextContext().locale;
}

/** Dates and numbers as the language writes them. */
export function useFormat(): Formatters {
  return useTextContext().formatters;
}
