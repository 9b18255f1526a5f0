import type { IsoDate } from '../kernel/time';
import type { LabGroup, LabOutcome } from './lab';
import { labValueOf, rowState } from './labEntry';
import { dateProblems, isTouched, type LabForm, type TypedGroup } from './labForm';
import { labSampleSchema, type LabReportGroup } from './labReport';
import type { LabReportEntry } from './labReportWriting';
import type { LabTestId } from './labTest';

/** Why a form cannot be saved yet, and where. */
export type LabFormProblem =
  | { at: 'dates'; what: ReturnType<typeof dateProblems>[number] | 'toldFuture' }
  | { at: 'groups'; what: 'noGroup' }
  | { at: 'group'; group: LabGroup; what: 'outcomeMissing' }
  | { at: 'row'; group: LabGroup; test: LabTestId; what: 'open' }
  | { at: 'sample'; what: 'amountMissing' };

/** Everything that stands in the way of saving, in the order of the form. */
export function labFormProblems(form: LabForm, today: IsoDate): LabFormProblem[] {
  const touched = form.groups.filter(isTouched);
  const told = touched.some(({ disclosure }) => disclosure.toldOn !== null && disclosure.toldOn > today);
  const { sample } = form;
  return [
    ...dateProblems(form, today).map((what): LabFormProblem => ({ at: 'dates', what })),
    ...(touched.length === 0 ? [{ at: 'groups', what: 'noGroup' } as const] : []),
    ...touched.flatMap(groupProblems),
    ...(told ? [{ at: 'dates', what: 'toldFuture' } as const] : []),
    ...(sample !== null && storedSample(sample) === null
      ? [{ at: 'sample', what: 'amountMissing' } as const]
      : []),
  ];
}

function groupProblems({ group, outcome, rows }: TypedGroup): LabFormProblem[] {
  const open = rows
    .filter((row) => {
      const state = rowState(row);
      return state.kind === 'value' && state.isOpen;
    })
    .map(({ test }): LabFormProblem => ({ at: 'row', group, test, what: 'open' }));
  return outcome === null ? [...open, { at: 'group', group, what: 'outcomeMissing' }] : open;
}

function storedSample({ ml, site }: NonNullable<LabForm['sample']>): LabReportEntry['sample'] {
  const parsed = labSampleSchema.safeParse({ sampleDrawnHereMl: ml, site });
  return parsed.success ? parsed.data : null;
}

/** What is saved. Only for a form without problems: what is still open is left out. */
export function labEntryOf(form: LabForm): LabReportEntry {
  const { laboratory, collectedOn, reportedOn, images, sample, notes } = form;
  const groups = form.groups.flatMap((group): LabReportGroup[] =>
    isTouched(group) && group.outcome !== null ? [storedGroup(group, group.outcome)] : [],
  );
  return {
    laboratory: laboratory.trim(),
    collectedOn,
    reportedOn,
    groups,
    images,
    sample: sample === null ? null : storedSample(sample),
    notes,
  };
}

function storedGroup(
  { group, rows, valueNote, disclosure }: TypedGroup,
  outcome: LabOutcome,
): LabReportGroup {
  const values = rows.map(labValueOf).filter((value) => value !== null);
  return { group, outcome, valueNote, values, disclosure };
}
