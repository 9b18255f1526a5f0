import { type Consent, type ConsentSignature, consentFormat, consentSchema } from '@shared/domain/consent';
import type { ConsentAsked, ConsentStanding } from '@shared/domain/consentGate';
import { signingFaults } from '@shared/domain/consentSigning';
import { consentTextToHash, shownText } from '@shared/domain/consentWording';
import { type Patient, patientFormat } from '@shared/domain/patient';
import type { SealedImage } from '@shared/domain/sealedImage';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { epochMs, type Timestamp } from '@shared/kernel/time';
import type { ConsentText, ProtocolPack } from '@shared/protocol/pack';
import { consentsOf, consentStandingOf, parseConsent, type ConsentListing } from './consentReading';
import { consentsForActs, type ConsentsForActs } from './sessionConsent';
import { activePackIn } from './protocolReading';
import { openSealedImage, sealImage } from './sealedImages';
import type { RepositoryPorts } from './services';
import { parseVersioned, settled, type Versioned } from './versioned';

export type { ConsentListing } from './consentReading';
export type { ConsentsForActs } from './sessionConsent';

/** What the signing form hands over. Text, hash, pack and who takes it are the repository's. */
export type NewConsent = Pick<
  Consent,
  'zoneGroups' | 'indication' | 'signedAt' | 'signer' | 'assent' | 'questionsAnswered'
> & {
  textId: string;
  /** What was on the screen; another version in force by now is record.conflict. */
  textVersion: string;
  language: Consent['text']['language'];
  signature:
    Extract<ConsentSignature, { how: 'drawnOnScreen' }> | { how: 'printedAndScanned'; pages: Uint8Array[] };
};

export interface ConsentRepository {
  listForPatient(patientId: RecordId): Promise<Result<ConsentListing>>;
  /** Null: there is none. consent.altered: its words no longer fit their hash. */
  get(consentId: RecordId): Promise<Result<Versioned<Consent> | null>>;
  /** The texts of the active pack, to be shown and signed. */
  texts(): Promise<Result<{ texts: readonly ConsentText[]; pack: ProtocolPack }>>;
  /** What the acts of a session are asked against: consents that count, the text in force, the patient's age. */
  forActs(patientId: RecordId): Promise<Result<ConsentsForActs>>;
  standing(patientId: RecordId, asked: ConsentAsked): Promise<Result<ConsentStanding>>;
  /** Seals the pages first, then the record: what failed half-way is no consent. */
  sign(patientId: RecordId, consent: NewConsent): Promise<Result<RecordId>>;
  /** Once, and never taken back: whoever consents again signs again. */
  withdraw(consent: Versioned<Consent>, at: Timestamp, reason: string): Promise<Result<null>>;
  /** A scanned page, decoded. The caller closes the bitmap. */
  page(patientId: RecordId, page: SealedImage, role: 'original' | 'thumbnail'): Promise<Result<ImageBitmap>>;
}

export function createConsentRepository(ports: RepositoryPorts): ConsentRepository {
  const { store, clock, newRecordId, practitionerId, sha256 } = ports;

  async function write(recordId: RecordId, basedOnRevision: number, record: Consent): Promise<Result<null>> {
    const parsed = consentSchema.safeParse(record);
    if (!parsed.success) return fail(appError('record.invalid'));
    const { signature, patientId, signedAt } = parsed.data;
    const pages = signature.how === 'printedAndScanned' ? signature.pages : [];
    const written = await settled(
      store.commit([
        {
          kind: 'consent',
          recordId,
          patientId,
          basedOnRevision,
          schemaVersion: consentFormat.version,
          happenedAt: signedAt,
          record: parsed.data,
          attachments: pages.flatMap((page) => [page.originalHash, page.thumbnailHash]),
        },
      ]),
    );
    return written.ok ? ok(null) : written;
  }

  async function patientOf(patientId: RecordId): Promise<Result<Patient>> {
    const found = await settled(store.get(patientId));
    if (!found.ok) return found;
    if (found.value === null) return fail(appError('record.invalid'));
    const patient = parseVersioned(found.value, patientFormat);
    return patient.ok ? ok(patient.value.record) : patient;
  }

  async function sealed(
    patientId: RecordId,
    signature: NewConsent['signature'],
  ): Promise<Result<ConsentSignature>> {
    if (signature.how === 'drawnOnScreen') return ok(signature);
    const pages: SealedImage[] = [];
    for (const bytes of signature.pages) {
      const page = await sealImage(ports, patientId, bytes);
      if (!page.ok) return page;
      pages.push(page.value);
    }
    return ok({ how: 'printedAndScanned', pages });
  }

  async function get(consentId: RecordId): Promise<Result<Versioned<Consent> | null>> {
    const found = await settled(store.get(consentId));
    if (!found.ok) return found;
    if (found.value === null || found.value.header.kind !== 'consent') return ok(null);
    return parseConsent(found.value, ports);
  }

  return {
    listForPatient: (patientId) => consentsOf(ports, patientId),
    get,
    forActs: (patientId) => consentsForActs(ports, patientId),
    standing: (patientId, asked) => consentStandingOf(ports, patientId, asked),
    page: (patientId, page, role) => openSealedImage(ports, patientId, page, role),

    async texts() {
      const pack = await activePackIn(store);
      return pack.ok ? ok({ texts: pack.value.consents, pack: pack.value }) : pack;
    },

    async sign(patientId, { textId, textVersion, language, signature, ...said }) {
      const pack = await activePackIn(store);
      if (!pack.ok) return pack;
      const text = pack.value.consents.find((each) => each.id === textId);
      // What was read must be what is signed: a text that changed meanwhile is read again.
      if (text === undefined || text.version !== textVersion) return fail(appError('record.conflict'));
      const patient = await patientOf(patientId);
      if (!patient.ok) return patient;
      const { birthDate } = patient.value;
      if (signingFaults(said, { birthDate, now: clock.now() }, pack.value).length > 0)
        return fail(appError('record.invalid'));
      const kept = await sealed(patientId, signature);
      if (!kept.ok) return kept;
      const shown = shownText(text, language);
      const consentId = newRecordId();
      const written = await write(consentId, 0, {
        ...said,
        patientId,
        text: shown,
        textSha256: await sha256(consentTextToHash(shown)),
        pack: { id: pack.value.id, version: pack.value.version },
        signature: kept.value,
        takenById: practitionerId,
        withdrawn: null,
      });
      return written.ok ? ok(consentId) : written;
    },

    async withdraw(from, at, reason) {
      const onDisk = await get(from.recordId);
      if (!onDisk.ok) return onDisk;
      if (onDisk.value === null) return fail(appError('record.invalid'));
      const { record, revision } = onDisk.value;
      if (record.withdrawn !== null || revision !== from.revision) return fail(appError('record.conflict'));
      const impossible = epochMs(at) > epochMs(clock.now()) || epochMs(at) < epochMs(record.signedAt);
      if (impossible) return fail(appError('record.invalid'));
      const withdrawn = { at, reason, takenById: practitionerId };
      return write(from.recordId, revision, { ...record, withdrawn });
    },
  };
}
