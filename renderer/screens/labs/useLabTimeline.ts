import type { Versioned } from '@renderer/repositories/versioned';
import { useText } from '@renderer/ui/text';
import type { LabReport } from '@shared/domain/labReport';
import { dateOf } from '@shared/kernel/time';
import type { TimelineEntry } from '../chart/useTimeline';
import { paths } from '../paths';

/** A laboratory report as one line of the chart: laboratory and groups, never what was found. */
export function useLabTimeline(): (report: Versioned<LabReport>) => TimelineEntry {
  const text = useText();
  const t = text.labs;
  const groupNames = text.domain.screening.labGroups;
  return ({ recordId, record }) => {
    const { collectedOn, laboratory, groups, withdrawn, patientId, transcribedAt } = record;
    const parts = [
      withdrawn === null ? '' : t.withdrawn,
      collectedOn === null ? t.awaited : '',
      laboratory,
      groups.map((group) => groupNames[group.group]).join(', '),
    ];
    return {
      key: recordId,
      date: collectedOn ?? dateOf(transcribedAt),
      title: t.timeline,
      detail: parts.filter((part) => part !== '').join(' · '),
      address: paths.labReport(patientId, recordId),
    };
  };
}
