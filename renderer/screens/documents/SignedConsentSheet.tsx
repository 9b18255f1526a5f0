import { useFormat, useText } from '@renderer/ui/text';
import type { Consent } from '@shared/domain/consent';
import type { Patient } from '@shared/domain/patient';
import type { ReactNode } from 'react';
import { PrintSheet } from '../print/PrintSheet';
import { ConsentFacts } from './ConsentFacts';
import { ConsentSignature } from './ConsentSignature';
import { ConsentSections } from './ConsentText';

/** A signed consent on paper: word for word, with the signature and everything about it. */
export function SignedConsentSheet({ consent, patient }: { consent: Consent; patient: Patient }): ReactNode {
  const { text } = consent;
  return (
    <PrintSheet title={text.title} language={text.language} patient={patient}>
      <WithdrawnLine consent={consent} />
      <ConsentSections text={text} />
      <SignatureOnPaper consent={consent} />
    </PrintSheet>
  );
}

function SignatureOnPaper({ consent }: { consent: Consent }): ReactNode {
  const t = useText().documents.shown;
  return (
    <>
      <h2>{t.signature}</h2>
      <ConsentSignature consent={consent} />
      <h2>{t.facts}</h2>
      <ConsentFacts consent={consent} />
    </>
  );
}

/** Above all else: nobody takes a withdrawn consent for one in force. */
function WithdrawnLine({ consent: { withdrawn } }: { consent: Consent }): ReactNode {
  const t = useText().documents.shown;
  const format = useFormat();
  if (withdrawn === null) return null;
  return (
    <p>
      <strong>{t.withdrawnTitle(format.dateTime(withdrawn.at))}</strong> {withdrawn.reason}
    </p>
  );
}
