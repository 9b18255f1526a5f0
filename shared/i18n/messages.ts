import { en } from './en';
import type { Locale } from './plural';
import { ru } from './ru';
import type { Shape } from './shape';

export type Messages = Shape<typeof en>;
export type { Locale };

const catalogues: Record<Locale, Messages> = { en, ru };

export function messagesFor(locale: Locale): Messages {
  return catalogues[locale];
}
