import { useLocale, useText } from '@renderer/ui/text';
import { isJsonObject, type Json } from '@shared/kernel/json';
import type { PackPart } from '@shared/protocol/packParts';

/** What a part of a protocol is called, in the language of the app. */
export function usePartTitle(): (part: PackPart) => string {
  const locale = useLocale();
  const { parts } = useText().protocolWords;
  const names: Readonly<Record<string, string>> = parts;
  return ({ section, id, value }) => {
    if (section === 'bibliography') return id;
    if (!isJsonObject(value) || section === 'about') return names[id] ?? id;
    const texts = [value['name'], value['topic'], value['title'], value['question'], value['text']];
    const title = texts.map((text) => inLocale(text ?? null, locale)).find((text) => text !== null);
    return section === 'course' || section === 'preparation' ? (names[id] ?? id) : (title ?? names[id] ?? id);
  };
}

export function inLocale(text: Json, locale: 'en' | 'ru'): string | null {
  const words = isJsonObject(text) ? text[locale] : null;
  return typeof words === 'string' ? words : null;
}
