import { useState, type ReactNode } from 'react';
import { ExaminationCard } from './ExaminationCard';
import { InformedCard } from './InformedCard';
import { LabsCard } from './LabsCard';
import { focusQuestion } from './questionFocus';
import { sections, standingSections, type SectionId } from './sections';
import { StandsCard } from './StandsCard';
import { stops } from './stops';
import { TasksCard } from './TasksCard';
import type { ScreeningForm } from './useScreeningForm';

/**
 * Results, tasks, examination, reading: each in a card of its own the first time, when something is lacking, or to be
 * changed; else on a line of the card that one key confirms. A card that is open stays open.
 */
export function StepCards({ form, tried }: { form: ScreeningForm; tried: boolean }): ReactNode {
  const [opened, setOpened] = useState<readonly SectionId[]>(() => lackingAtFirst(form));
  const standing = standingSections(form).filter((section) => !opened.includes(section));
  const cards = sections.filter((section) => !standing.includes(section));
  const newlyLacking = cards.filter((section) => !opened.includes(section));
  if (newlyLacking.length > 0) setOpened([...opened, ...newlyLacking]);
  const open = (section: SectionId): void => {
    setOpened([...opened, section]);
    focusQuestion(stops[section]);
  };
  return (
    <>
      {form.start.previous === null ? null : (
        <StandsCard form={form} standing={standing} tried={tried} onOpen={open} />
      )}
      {cards.includes('labs') ? <LabsCard form={form} /> : null}
      {cards.includes('tasks') ? <TasksCard form={form} /> : null}
      {cards.includes('examination') ? <ExaminationCard form={form} tried={tried} /> : null}
      {cards.includes('informed') ? <InformedCard form={form} /> : null}
    </>
  );
}

function lackingAtFirst(form: ScreeningForm): SectionId[] {
  const standing = standingSections(form);
  return sections.filter((section) => !standing.includes(section));
}
