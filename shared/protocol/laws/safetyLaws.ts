import { treatmentConsentId } from '../../domain/consent';
import type { LocalText, ProtocolPack } from '../pack';

/** What no pack may leave out: the sentences of the preparation sheet, and a text to sign before the draw. */
export function safetyFaults({ preparation, consents }: ProtocolPack): string[] {
  const said = ({ en, ru }: LocalText): boolean =>
    preparation.safety.some((each) => each.en === en && each.ru === ru);
  const hasConsent = consents.some((consent) => consent.id === treatmentConsentId);
  return [
    ...(safetySentences().every(said) ? [] : ['preparation: a safety sentence is missing']),
    ...(hasConsent ? [] : ['consents: no consent to treatment']),
  ];
}

/** clinical-workflow.md §4: both stand on every preparation sheet, word for word. */
function safetySentences(): LocalText[] {
  return [
    {
      en: 'If you have diabetes, have fainted before, or must limit fluids, call us first.',
      ru: 'Если у вас диабет, вы раньше теряли сознание или вам нужно ограничивать жидкость, сначала позвоните нам.',
    },
    { en: 'Take prescribed medicines as usual.', ru: 'Назначенные лекарства принимайте как обычно.' },
  ];
}
