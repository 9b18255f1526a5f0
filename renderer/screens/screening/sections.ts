import { beyondQuestions } from './neededFirst';
import type { ScreeningForm } from './useScreeningForm';

/** The steps between the questions and the decision, in the order of the seed. */
export const sections = ['labs', 'tasks', 'examination', 'informed'] as const;
export type SectionId = (typeof sections)[number];

const sectionOf = {
  labs: 'labs',
  tasks: 'tasks',
  complaint: 'examination',
  examination: 'examination',
  informed: 'informed',
  informedAgain: 'informed',
} as const;

/** For a returning patient: the steps of which nothing is lacking. They are shown and confirmed with the rest. */
export function standingSections(form: ScreeningForm): SectionId[] {
  if (form.start.previous === null) return [];
  const lacking = new Set<SectionId>(beyondQuestions(form).map((needed) => sectionOf[needed.kind]));
  return sections.filter((section) => !lacking.has(section));
}
