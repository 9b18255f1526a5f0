import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useFormat, useText } from '@renderer/ui/text';
import type { ReactionReport } from '@shared/domain/reaction';
import type { TreatedArea } from '@shared/domain/treatmentArea';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { focusNextGroup } from '../fieldFocus';
import { useStamp } from '../stamp';
import type { StepFormProps } from '../stepForms';
import { useSessionWords } from '../useSessionWords';
import { Entry } from './Entry';
import { PainField } from './PainField';
import { ReactionList, blankReaction } from './ReactionList';
import { options } from './options';

const results = ['noneObserved', 'observed'] as const;

/** Each treated area is looked at and answered by itself. */
export function ReactionsForm({ value, onChange, work }: StepFormProps<'reactions'>): ReactNode {
  const t = useText().session;
  const areas = work.session.record.injection?.areas ?? [];
  const setReport = (report: ReactionReport): void =>
    onChange({
      ...value,
      reports: [...value.reports.filter((each) => each.areaId !== report.areaId), report],
    });
  return (
    <>
      {areas.length === 0 ? <Notice tone="info">{t.hints.noAreas}</Notice> : null}
      {areas.map((area) => (
        <AreaReport
          key={area.areaId}
          area={area}
          report={value.reports.find((each) => each.areaId === area.areaId) ?? null}
          onChange={setReport}
        />
      ))}
      <PainField
        value={value.painScore0To10}
        onChange={(painScore0To10) => onChange({ ...value, painScore0To10 })}
      />
      {value.generalReactions.length === 0 ? (
        <div>
          <Button
            large
            icon={Plus}
            onPress={() => onChange({ ...value, generalReactions: [blankReaction()] })}
          >
            {t.actions.addGeneral}
          </Button>
        </div>
      ) : (
        <Entry title={t.fields.general} onRemove={() => onChange({ ...value, generalReactions: [] })}>
          <ReactionList
            reactions={value.generalReactions}
            onChange={(generalReactions) => onChange({ ...value, generalReactions })}
          />
        </Entry>
      )}
    </>
  );
}

interface AreaReportProps {
  area: TreatedArea;
  report: ReactionReport | null;
  onChange(report: ReactionReport): void;
}

function AreaReport({ area, report, onChange }: AreaReportProps): ReactNode {
  const t = useText().session;
  const format = useFormat();
  const words = useSessionWords();
  const stamp = useStamp();
  const { areaId } = area;
  const choose = (result: (typeof results)[number]): void => {
    const observedAt = stamp.moment();
    onChange(
      result === 'noneObserved'
        ? { areaId, result, observedAt }
        : { areaId, result, observedAt, reactions: [blankReaction()] },
    );
  };
  return (
    <Entry title={words.area(area)}>
      <SegmentedChoice
        large
        label={t.fields.report}
        description={
          report?.result === 'noneObserved'
            ? t.hints.noneObservedAt(format.time(report.observedAt))
            : undefined
        }
        options={options(results, t.fields)}
        value={report?.result ?? null}
        onChange={choose}
        onChosenByDigit={focusNextGroup}
      />
      {report?.result === 'observed' ? (
        <ReactionList
          reactions={report.reactions}
          onChange={(reactions) => onChange({ ...report, reactions })}
        />
      ) : null}
    </Entry>
  );
}
