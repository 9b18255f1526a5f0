import { treatmentConsentId } from '../../domain/consent';
import type { LocalText, ProtocolPack } from '../pack';

/** clinical-workflow.md §4: both stand on every preparation sheet, word for word. */
export const safetySentences: readonly LocalText[] = [
  {
    en: 'If you have diabetes, have fainted before, or must limit fluids, call us first.',
    ru: 'Если у вас диабет, вы раньше теряли сознание или вам нужно ограничивать жидкость, сначала позвоните нам.',
  },
  { en: 'Take prescribed medicines as usual.', ru: 'Назначенные лекарства принимайте как обычно.' },
];

/** What no pack may leave out: the sentences of the preparation sheet, and a text to sign before the draw. */
export function safetyFaults({ preparation, consents }: ProtocolPack): string[] {
  const said = ({ en, ru }: LocalText): boolean =>
    preparation.safety.some((each) => each.en === en && each.ru === ru);
  return [
    ...(safetySentences.every(said) ? [] : ['preparation: a safety sentence is missing']),
    ...(consents.some((consent) => consent.id === treatmentConsentId)
      ? []
      : ['consents: no consent to treatment']),
  ];
}
