import type { Versioned } from '@renderer/repositories/versioned';
import { Badge } from '@renderer/ui/Badge';
import { List, ListRow } from '@renderer/ui/List';
import { useFormat, useText } from '@renderer/ui/text';
import type { LabReport } from '@shared/domain/labReport';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../paths';

interface ReportListProps {
  patientId: RecordId;
  reports: readonly Versioned<LabReport>[];
}

/** Every report of the patient, newest first: what it covers, never what it says. */
export function ReportList({ patientId, reports }: ReportListProps): ReactNode {
  const text = useText();
  const t = text.labs;
  const format = useFormat();
  const navigate = useNavigate();
  const groupNames = text.domain.screening.labGroups;
  return (
    <List label={t.reports}>
      {reports.map(({ recordId, record }) => {
        const day = record.collectedOn === null ? t.awaited : t.collected(format.date(record.collectedOn));
        const detail = [
          record.groups.map((group) => groupNames[group.group]).join(', '),
          record.images.length === 0 ? '' : t.pages(record.images.length),
        ].filter((part) => part !== '');
        return (
          <ListRow
            key={recordId}
            title={record.laboratory === '' ? day : `${record.laboratory} · ${day}`}
            detail={detail.join(' · ')}
            end={<ReportState report={record} />}
            onPress={() => void navigate({ to: paths.labReport(patientId, recordId) })}
          />
        );
      })}
    </List>
  );
}

function ReportState({ report }: { report: LabReport }): ReactNode {
  const t = useText().labs;
  if (report.withdrawn !== null) return <Badge tone="stop">{t.withdrawn}</Badge>;
  return report.verifiedById === null ? (
    <Badge tone="caution">{t.notVerified}</Badge>
  ) : (
    <Badge tone="clear">{t.verified}</Badge>
  );
}
