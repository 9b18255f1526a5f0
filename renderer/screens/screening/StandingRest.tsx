import { Button } from '@renderer/ui/Button';
import { useFormat, useText } from '@renderer/ui/text';
import { dateOf } from '@shared/kernel/time';
import type { ReactNode } from 'react';
import { LabLines } from './LabLines';
import styles from './Screening.module.css';
import type { SectionId } from './sections';
import { useFindingWords } from './useFindingWords';
import type { ScreeningForm } from './useScreeningForm';

interface StandingRestProps {
  form: ScreeningForm;
  standing: readonly SectionId[];
  onOpen(section: SectionId): void;
}

/** Zones, and each step of which nothing is lacking, on a line with its date and the way to change it. */
export function StandingRest({ form, standing, onOpen }: StandingRestProps): ReactNode {
  const text = useText();
  const t = text.screening;
  const format = useFormat();
  const { screening, start } = form;
  const before = start.previous === null ? '' : format.date(dateOf(start.previous.record.performedAt));
  const zones = screening.plannedZones.map((zone) => text.domain.zones.groups[zone]).join(', ');
  const givenAt = screening.contraindicationsGivenAt;
  const content: Record<SectionId, { title: string; words: ReactNode } | null> = {
    labs: { title: t.labs, words: <LabLines form={form} /> },
    tasks: screening.tasksDone.length === 0 ? null : { title: t.tasks, words: <TaskLines form={form} /> },
    examination: { title: t.sinceDay(t.lookedAt, before), words: <Examined form={form} /> },
    informed: givenAt === null ? null : { title: t.given, words: t.givenAt(format.dateTime(givenAt)) },
  };
  return (
    <>
      <div className={styles.standingRow}>
        <dt>{t.zones}</dt>
        <dd>{`${zones} · ${screening.courseId === null ? before : t.fromCourse}`}</dd>
      </div>
      {standing.map((section) => {
        const shown = content[section];
        return shown === null ? null : (
          <div key={section} className={styles.standingRow}>
            <dt>{shown.title}</dt>
            <dd>{shown.words}</dd>
            <Button look="quiet" label={`${t.change}: ${shown.title}`} onPress={() => onOpen(section)}>
              {t.change}
            </Button>
          </div>
        );
      })}
    </>
  );
}

function Examined({ form }: { form: ScreeningForm }): ReactNode {
  const text = useText();
  const { complaintsAndWishes, zoneExaminations, plannedZones } = form.screening;
  return (
    <>
      <p className={styles.words}>“{complaintsAndWishes}”</p>
      {zoneExaminations
        .filter((each) => plannedZones.includes(each.zoneGroup))
        .map(({ zoneGroup, finding }) => (
          <p key={zoneGroup} className={styles.words}>
            {text.domain.zones.groups[zoneGroup]}: {finding}
          </p>
        ))}
    </>
  );
}

function TaskLines({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const format = useFormat();
  const words = useFindingWords(form.start.pack);
  return form.evaluation.findings.map((finding) =>
    finding.task?.doneOn === undefined || finding.task.doneOn === null ? null : (
      <p key={finding.ruleId}>
        {words(finding).name}: {t.taskDone(format.date(finding.task.doneOn))}
      </p>
    ),
  );
}
