import { z } from 'zod';
import { isoDateSchema, type IsoDate } from '../kernel/time';
import { labDisclosureSchema, labGroupSchema, labGroups, labOutcomeSchema, type LabGroup } from './lab';
import { emptyRow, labRowSchema, rowOf, type LabRow } from './labEntry';
import { testsOf } from './labPanel';
import { labReportSchema, sampleSites, type LabReport } from './labReport';
import type { LabTestId } from './labTest';

/** One group as it stands in the form. Without an outcome and a value it is not part of the report. */
export const typedGroupSchema = z.object({
  group: labGroupSchema,
  outcome: labOutcomeSchema.nullable(),
  rows: z.array(labRowSchema),
  valueNote: z.string(),
  disclosure: labDisclosureSchema,
});
export type TypedGroup = z.infer<typeof typedGroupSchema>;

/** A report half typed: what the draft keeps. */
export const labFormSchema = z.object({
  laboratory: z.string(),
  collectedOn: isoDateSchema.nullable(),
  reportedOn: isoDateSchema.nullable(),
  groups: z.array(typedGroupSchema),
  images: labReportSchema.shape.images,
  sample: z.object({ ml: z.number().nullable(), site: z.enum(sampleSites) }).nullable(),
  notes: z.string(),
});
export type LabForm = z.infer<typeof labFormSchema>;

type Units = Partial<Record<LabTestId, string>>;

function emptyGroup(group: LabGroup, units: Units): TypedGroup {
  return {
    group,
    outcome: null,
    rows: testsOf(group).map((test) => emptyRow(test.id, units[test.id])),
    valueNote: '',
    disclosure: { toldBy: '', toldOn: null, referredTo: '' },
  };
}

/** An empty form with the laboratory and the units of the last report. */
export function emptyLabForm({ laboratory, units }: { laboratory: string; units: Units }): LabForm {
  return {
    laboratory,
    collectedOn: null,
    reportedOn: null,
    groups: labGroups.map((group) => emptyGroup(group, units)),
    images: [],
    sample: null,
    notes: '',
  };
}

/** A stored report back in the form, with room for what it does not have. */
export function labFormOf(report: LabReport): LabForm {
  const { laboratory, collectedOn, reportedOn, images, sample, notes } = report;
  const groups = labGroups.map((group): TypedGroup => {
    const empty = emptyGroup(group, {});
    const stored = report.groups.find((each) => each.group === group);
    if (stored === undefined) return empty;
    const { outcome, valueNote, disclosure } = stored;
    const rows = empty.rows.map((row): LabRow => {
      const value = stored.values.find((each) => each.test === row.test);
      return value === undefined ? row : rowOf(value);
    });
    return { group, outcome, rows, valueNote, disclosure };
  });
  const drawn = sample === null ? null : { ml: sample.sampleDrawnHereMl, site: sample.site };
  return { laboratory, collectedOn, reportedOn, groups, images, sample: drawn, notes };
}

/** Somebody began to fill the group in. */
export function isTouched({ outcome, rows, valueNote }: TypedGroup): boolean {
  return (
    outcome !== null ||
    valueNote.trim() !== '' ||
    rows.some((row) => row.typed.trim() !== '' || row.finding !== null || row.reference.trim() !== '')
  );
}

/** Dates in one glance: the report is not older than its blood, and none is still to come. */
export function dateProblems(
  { collectedOn, reportedOn, groups }: Pick<LabForm, 'collectedOn' | 'reportedOn' | 'groups'>,
  today: IsoDate,
): ('collectedMissing' | 'collectedFuture' | 'reportedFuture' | 'reportedEarlier')[] {
  const hasResult = groups.some((group) => isTouched(group) && group.outcome !== 'awaited');
  if (collectedOn === null) return hasResult ? ['collectedMissing'] : [];
  if (collectedOn > today) return ['collectedFuture'];
  if (reportedOn === null) return [];
  if (reportedOn > today) return ['reportedFuture'];
  return reportedOn < collectedOn ? ['reportedEarlier'] : [];
}
