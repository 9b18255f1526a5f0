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
      <li className={styles.standingRow}>
        <div className={styles.standingName}>{t.zones}</div>
        <div
          className={styles.standingWords}
        >{`${zones} · ${screening.courseId === null ? before : t.fromCourse}`}</div>
      </li>
      {standing.map((section) => {
        const shown = content[section];
        return shown === null ? null : (
          <li key={section} className={styles.standingRow}>
            <div className={styles.standingName}>{shown.title}</div>
            <div className={styles.standingWords}>{shown.words}</div>
            <Button look="quiet" label={`${t.change}: ${shown.title}`} onPress={() => onOpen(section)}>
              {t.change}
            </Button>
          </li>
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
