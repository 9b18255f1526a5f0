import { createHash } from 'node:crypto';
import type { RecordStore } from '@renderer/store/recordStore';
import { consentFormat, type Consent, type ConsentLanguage } from '@shared/domain/consent';
import { consentTextToHash, shownText } from '@shared/domain/consentWording';
import { patientFormat, type Patient } from '@shared/domain/patient';
import { hashHexSchema, type HashHex, type RecordId } from '@shared/kernel/ids';
import type { ConsentText } from '@shared/protocol/pack';
import { defaultPack } from '@shared/protocol/packs';
import { zoneGroups } from '@shared/domain/treatmentArea';
import { aPatient } from './patient';
import { testPatientId, testPractitionerId } from './session';

export function sha256Hex(text: string): HashHex {
  return hashHexSchema.parse(createHash('sha256').update(text).digest('hex'));
}

/** The treatment consent text of the app's default pack. */
export function treatmentText(): ConsentText {
  const text = defaultPack.consents.find((each) => each.id === 'treatment');
  if (text === undefined) throw new Error('the default pack has no treatment consent');
  return text;
}

/** An adult's consent for every zone, drawn on the screen, in the words of the default pack; the hash fits. */
export function aConsent(
  signedAt: string,
  over: Partial<Consent> = {},
  language: ConsentLanguage = 'en',
): Consent {
  const text = over.text ?? shownText(treatmentText(), language);
  return {
    patientId: testPatientId,
    text,
    textSha256: sha256Hex(consentTextToHash(text)),
    pack: { id: defaultPack.id, version: defaultPack.version },
    zoneGroups: [...zoneGroups],
    indication: 'fine wrinkles',
    signature: {
      how: 'drawnOnScreen',
      strokes: [
        [
          { x: 0.1, y: 0.5 },
          { x: 0.4, y: 0.25 },
        ],
      ],
      aspectRatio: 3,
    },
    signedAt,
    signer: { role: 'patient' },
    assent: null,
    takenById: testPractitionerId,
    questionsAnswered: '',
    withdrawn: null,
    ...over,
  };
}

/** Writes a consent as the repository would, without asking whether it may be. */
export async function storeConsent(
  store: RecordStore,
  recordId: RecordId,
  record: Consent,
  basedOnRevision = 0,
): Promise<void> {
  const { patientId, signedAt: happenedAt } = record;
  const common = { kind: 'consent' as const, recordId, patientId, basedOnRevision };
  await store.commit([{ ...common, schemaVersion: consentFormat.version, happenedAt, record }]);
}

/** The patient the test sessions are about. */
export async function storePatient(store: RecordStore, happenedAt: string, over: Partial<Patient> = {}) {
  const common = { kind: 'patient' as const, recordId: testPatientId, patientId: testPatientId };
  const record = aPatient(over);
  await store.commit([
    { ...common, basedOnRevision: 0, schemaVersion: patientFormat.version, happenedAt, record },
  ]);
}
