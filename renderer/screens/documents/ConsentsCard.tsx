import type { PatientChart } from '@renderer/repositories/patientChart';
import type { ConsentListing } from '@renderer/repositories/consentRepository';
import type { Versioned } from '@renderer/repositories/versioned';
import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { List, ListRow } from '@renderer/ui/List';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import type { Consent } from '@shared/domain/consent';
import { consentFaults, type ConsentReason } from '@shared/domain/consentGate';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useNavigate } from '@tanstack/react-router';
import { FileSignature } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { useSignerWords } from './useSignerWords';

interface ConsentsCardProps {
  chart: PatientChart;
  listing: ConsentListing;
  pack: ProtocolPack;
}

/** Every consent that was signed, with what it is worth today. */
export function ConsentsCard({ chart, listing, pack }: ConsentsCardProps): ReactNode {
  const t = useText().documents.consents;
  const navigate = useNavigate();
  const patientId = chart.patient.recordId;
  const { consents, unreadable, altered } = listing;
  return (
    <Card
      title={t.title}
      actions={
        <Button
          large
          look="primary"
          icon={FileSignature}
          onPress={() => void navigate({ to: paths.newConsent(patientId) })}
        >
          {t.sign}
        </Button>
      }
    >
      {unreadable === 0 ? null : <Notice tone="stop">{t.unreadable(unreadable)}</Notice>}
      {altered === 0 ? null : <Notice tone="stop">{t.altered(altered)}</Notice>}
      {consents.length === 0 ? (
        <EmptyState icon={FileSignature} title={t.emptyTitle}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <List label={t.title}>
          {consents.map((consent) => (
            <ConsentRow key={consent.recordId} consent={consent} all={consents} chart={chart} pack={pack} />
          ))}
        </List>
      )}
    </Card>
  );
}

interface ConsentRowProps {
  consent: Versioned<Consent>;
  all: readonly Versioned<Consent>[];
  chart: PatientChart;
  pack: ProtocolPack;
}

function ConsentRow({ consent, all, chart, pack }: ConsentRowProps): ReactNode {
  const text = useText();
  const t = text.documents.consents;
  const format = useFormat();
  const words = useSignerWords();
  const navigate = useNavigate();
  const { clock } = useServices();
  const { record } = consent;
  const { birthDate } = chart.patient.record;
  const faults = consentFaults(record, all, { at: clock.now(), live: true, birthDate, zoneGroups: [] }, pack);
  const detail = [
    t.signed(format.dateTime(record.signedAt)),
    words.signedBy(record),
    t.version(record.text.version),
    text.documents.languages[record.text.language],
    record.zoneGroups.map((group) => text.domain.zones.groups[group]).join(', '),
  ];
  return (
    <ListRow
      title={record.text.title}
      detail={detail.join(' · ')}
      end={<Worth consent={record} faults={faults} />}
      onPress={() => void navigate({ to: paths.consent(record.patientId, consent.recordId) })}
    />
  );
}

function Worth({ consent, faults }: { consent: Consent; faults: readonly ConsentReason[] }): ReactNode {
  const t = useText().documents;
  const format = useFormat();
  if (consent.withdrawn !== null)
    return <Badge tone="stop">{t.consents.withdrawn(format.date(consent.withdrawn.at.slice(0, 10)))}</Badge>;
  const [first] = faults;
  if (first === undefined) return <Badge tone="clear">{t.consents.stands}</Badge>;
  return <Badge tone="caution">{t.notStanding[first]}</Badge>;
}
