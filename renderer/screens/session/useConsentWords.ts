import { useFormat, useText } from '@renderer/ui/text';
import type { Session } from '@shared/domain/session';

/** The treatment consent a session stands on, in words. */
export function useConsentWords(): (session: Session) => string {
  const t = useText().documents.relied;
  const format = useFormat();
  return ({ consent, draw, status }) => {
    if (consent !== null) return t.on(format.date(consent.signedOn), consent.textVersion);
    return draw === null && status === 'open' ? t.notYet : t.none;
  };
}
