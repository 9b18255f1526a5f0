import { useText } from '@renderer/ui/text';
import type { Consent } from '@shared/domain/consent';

/** Who signed, and what a minor said, in words. */
export function useSignerWords(): {
  signedBy: (consent: Consent) => string;
  assent: (consent: Consent) => string | null;
} {
  const t = useText().documents;
  return {
    signedBy: ({ signer }) =>
      signer.role === 'patient'
        ? t.consents.byPatient
        : t.consents.byGuardian(signer.name, signer.relationship),
    assent: ({ assent }) => {
      if (assent === null) return null;
      const answer = t.signing.assents[assent.answer];
      return assent.words === '' ? answer : `${answer}: “${assent.words}”`;
    },
  };
}
