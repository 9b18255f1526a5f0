import type { NewConsent } from '@renderer/repositories/consentRepository';
import type { PatientChart } from '@renderer/repositories/patientChart';
import {
  treatmentConsentId,
  type Assent,
  type ConsentLanguage,
  type ConsentSigner,
  type Strokes,
} from '@shared/domain/consent';
import { isMinor, signingFaults, type SigningFault } from '@shared/domain/consentSigning';
import { shownText } from '@shared/domain/consentWording';
import type { ZoneGroup } from '@shared/domain/treatmentArea';
import type { AppError } from '@shared/kernel/errors';
import { dateOf, type Timestamp } from '@shared/kernel/time';
import type { RecordId } from '@shared/kernel/ids';
import type { ConsentText, ProtocolPack } from '@shared/protocol/pack';
import { useState } from 'react';
import { useServices } from '../services';
import { padAspectRatio } from './SignaturePad';

type Guardian = Extract<ConsentSigner, { role: 'guardian' }>;
export type SignatureHow = NewConsent['signature']['how'];
/** What keeps the button from signing, beside the faults of the rules. */
export type Missing = SigningFault | 'signatureMissing' | 'pagesMissing' | 'dateMissing';

export interface TypedConsent {
  language: ConsentLanguage;
  zoneGroups: readonly ZoneGroup[];
  indication: string;
  questionsAnswered: string;
  guardian: Guardian;
  assent: Assent | null;
  how: SignatureHow;
  strokes: Strokes;
  /** Bytes of the scanned pages; in memory only. */
  pages: readonly Uint8Array[];
  /** On paper: when it was signed. On the screen it is now. */
  signedAt: Timestamp | null;
}

export interface NewConsentForm {
  typed: TypedConsent;
  change: (over: Partial<TypedConsent>) => void;
  text: ReturnType<typeof shownText>;
  minor: boolean;
  /** Empty until signing was tried. */
  missing: Missing[];
  error: AppError | null;
  busy: boolean;
  sign: () => Promise<RecordId | null>;
}

interface Given {
  chart: PatientChart;
  consentText: ConsentText;
  pack: ProtocolPack;
  language: ConsentLanguage;
  zoneGroups: readonly ZoneGroup[];
}

export function useNewConsent({ chart, consentText, pack, language, zoneGroups }: Given): NewConsentForm {
  const { consents, clock } = useServices();
  const [typed, setTyped] = useState<TypedConsent>(() => ({
    language,
    zoneGroups,
    indication: '',
    questionsAnswered: '',
    guardian: { role: 'guardian', name: '', relationship: '', authorityChecked: '', present: true },
    assent: null,
    how: 'drawnOnScreen',
    strokes: [],
    pages: [],
    signedAt: null,
  }));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const { birthDate } = chart.patient.record;
  const now = clock.now();
  const signedAt = typed.how === 'drawnOnScreen' ? now : typed.signedAt;
  const minor = isMinor(birthDate, dateOf(signedAt ?? now), pack);

  const said = {
    zoneGroups: [...typed.zoneGroups],
    signedAt: signedAt ?? now,
    signer: minor ? typed.guardian : { role: 'patient' as const },
    assent: minor ? typed.assent : null,
  };
  const missing: Missing[] = [
    ...signingFaults(said, { birthDate, now }, pack),
    ...(signedAt === null ? (['dateMissing'] as const) : []),
    ...signatureMissing(typed),
  ];

  async function sign(): Promise<RecordId | null> {
    setTried(true);
    if (missing.length > 0 || busy) return null;
    setBusy(true);
    const { indication, questionsAnswered } = typed;
    const signed = await consents.sign(chart.patient.recordId, {
      ...said,
      textId: treatmentConsentId,
      textVersion: consentText.version,
      language: typed.language,
      indication,
      questionsAnswered,
      signature:
        typed.how === 'drawnOnScreen'
          ? { how: 'drawnOnScreen', strokes: typed.strokes, aspectRatio: padAspectRatio }
          : { how: 'printedAndScanned', pages: [...typed.pages] },
    });
    setBusy(false);
    setError(signed.ok ? null : signed.error);
    return signed.ok ? signed.value : null;
  }

  return {
    typed,
    change: (over) => setTyped((before) => ({ ...before, ...over })),
    text: shownText(consentText, typed.language),
    minor,
    missing: tried ? missing : [],
    error,
    busy,
    sign,
  };
}

function signatureMissing({ how, strokes, pages }: TypedConsent): Missing[] {
  if (how === 'drawnOnScreen') return strokes.length === 0 ? ['signatureMissing'] : [];
  return pages.length === 0 ? ['pagesMissing'] : [];
}
