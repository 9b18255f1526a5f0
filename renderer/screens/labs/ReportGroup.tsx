import type { Versioned } from '@renderer/repositories/versioned';
import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { useLocale, useText } from '@renderer/ui/text';
import type { LabReport, LabReportGroup } from '@shared/domain/labReport';
import type { LabRule } from '@shared/protocol/pack';
import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import styles from './Labs.module.css';
import { OutcomeBadge } from './OutcomeBadge';
import { ToldPanel } from './ToldPanel';
import { ValueTable } from './ValueTable';

interface ReportGroupProps {
  report: Versioned<LabReport>;
  group: LabReportGroup;
  rule: LabRule | undefined;
}

/** One group of a stored report. What is sensitive opens on purpose only, and looks the same whatever it says. */
export function ReportGroup({ report, group, rule }: ReportGroupProps): ReactNode {
  const text = useText();
  const t = text.labs;
  const locale = useLocale();
  const isSensitive = rule?.sensitive === true;
  const [isOpen, setIsOpen] = useState(!isSensitive);
  const name = rule?.name[locale] ?? text.domain.screening.labGroups[group.group];
  return (
    <Card
      title={name}
      actions={
        isSensitive ? (
          <Button
            large
            icon={isOpen ? EyeOff : Eye}
            label={isOpen ? t.closeResult(name) : t.openResult(name)}
            onPress={() => setIsOpen(!isOpen)}
          >
            {isOpen ? t.closeResultShort : t.openResultShort}
          </Button>
        ) : undefined
      }
    >
      {isOpen ? (
        <>
          <div>
            <OutcomeBadge outcome={group.outcome} isSensitive={isSensitive} />
          </div>
          <ValueTable values={group.values} caption={name} />
          {group.valueNote === '' ? null : <p className={styles.notes}>{group.valueNote}</p>}
          {group.outcome === 'notAcceptable' ? <ToldPanel report={report} group={group} /> : null}
        </>
      ) : (
        <p className={styles.hint}>
          <Badge tone="info">{t.recorded}</Badge> {t.recordedHint}
        </p>
      )}
    </Card>
  );
}
