import type { LabReportStart } from '@renderer/repositories/labReportRepository';
import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { useFormat, useText } from '@renderer/ui/text';
import type { LabReport } from '@shared/domain/labReport';
import { ArrowLeft, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { LabPages } from './LabPages';
import styles from './Labs.module.css';
import { ReportGroup } from './ReportGroup';
import { ReportHistory } from './ReportHistory';
import { useBack } from './useBack';
import { useWho } from './useWho';
import { VerifyCard } from './VerifyCard';
import { WithdrawReport } from './WithdrawReport';

interface LabReportViewProps {
  title: string;
  start: LabReportStart;
  saved: Versioned<LabReport>;
  onCorrect: () => void;
}

/** A report as it stands: what it says, its paper, who stands behind it. */
export function LabReportView({ title, start, saved, onCorrect }: LabReportViewProps): ReactNode {
  const text = useText();
  const t = text.labs;
  const format = useFormat();
  const who = useWho();
  const { record } = saved;
  const { patientId, laboratory, reportedOn, sample, withdrawn } = record;
  const back = useBack(paths.patient(patientId, 'documents'));
  const lead = [
    laboratory,
    reportedOn === null ? '' : `${t.reportedOn}: ${format.date(reportedOn)}`,
    sample === null
      ? ''
      : t.sampleLine(format.number(sample.sampleDrawnHereMl), text.domain.labs.sites[sample.site]),
  ].filter((part) => part !== '');
  return (
    <>
      <PageHeader
        title={title}
        lead={lead.join(' · ')}
        actions={
          <>
            {withdrawn === null ? (
              <Button large icon={Pencil} onPress={onCorrect}>
                {t.correct}
              </Button>
            ) : null}
            <Button large icon={ArrowLeft} onPress={back}>
              {t.back}
            </Button>
          </>
        }
      />
      {withdrawn === null ? null : (
        <Notice tone="stop">
          {t.withdrawnBy(who(withdrawn.byId), format.dateTime(withdrawn.at), withdrawn.reason)}
        </Notice>
      )}
      <div className={styles.groups}>
        {record.groups.map((group) => (
          <ReportGroup
            key={group.group}
            report={saved}
            group={group}
            rule={start.pack.labs.find((rule) => rule.group === group.group)}
          />
        ))}
      </div>
      {record.notes === '' ? null : (
        <Card title={t.notes}>
          <p className={styles.notes}>{record.notes}</p>
        </Card>
      )}
      {record.images.length === 0 ? null : (
        <Card title={t.pagesTitle}>
          <LabPages patientId={patientId} pages={record.images} />
        </Card>
      )}
      <VerifyCard saved={saved} hasSecondPerson={start.hasSecondPerson} />
      <ReportHistory reportId={saved.recordId} revision={saved.revision} />
      {withdrawn === null ? <WithdrawReport saved={saved} /> : null}
    </>
  );
}
