import { describe, expect, it } from 'vitest';
import { confirmationOf, type LabRow } from '@shared/domain/labEntry';
import {
  emptyLabForm,
  labFormOf,
  labFormSchema,
  type LabForm,
  type TypedGroup,
} from '@shared/domain/labForm';
import { labEntryOf, labFormProblems } from '@shared/domain/labFormEntry';
import type { LabGroup } from '@shared/domain/lab';
import { writtenReport } from '@shared/domain/labReportWriting';
import { testRecordId } from '../../builders/memoryRecordStore';

const today = '2026-11-21';
const blank: LabForm = { ...emptyLabForm({ laboratory: 'Synevo', units: {} }), collectedOn: '2026-11-18' };

function withGroup(form: LabForm, group: LabGroup, changes: Partial<TypedGroup>): LabForm {
  return {
    ...form,
    groups: form.groups.map((each) => (each.group === group ? { ...each, ...changes } : each)),
  };
}
const typed = (form: LabForm, group: LabGroup, changes: Partial<LabRow>[]): TypedGroup['rows'] =>
  (form.groups.find((each) => each.group === group)?.rows ?? []).map((row) => ({
    ...row,
    ...changes.find((change) => change.test === row.test),
  }));
const cbc = (changes: Partial<LabRow>, outcome: TypedGroup['outcome'] = 'acceptable'): LabForm =>
  withGroup(blank, 'cbc', { outcome, rows: typed(blank, 'cbc', [{ test: 'haemoglobin', ...changes }]) });

describe('[B11] what stands in the way of saving is named with its place', () => {
  it('nothing, for a group with a value and an assessment', () => {
    expect(labFormProblems(cbc({ typed: '138' }), today)).toEqual([]);
  });
  it('a form without any group', () => {
    expect(labFormProblems(blank, today)).toEqual([{ at: 'groups', what: 'noGroup' }]);
  });
  it('a value that is open', () => {
    expect(labFormProblems(cbc({ typed: '12' }), today)).toEqual([
      { at: 'row', group: 'cbc', test: 'haemoglobin', what: 'open' },
    ]);
    expect(labFormProblems(cbc({ typed: '60' }), today)).toHaveLength(1);
    const confirmed = confirmationOf({ typed: '60', unit: 'g/L' });
    expect(labFormProblems(cbc({ typed: '60', confirmed }), today)).toEqual([]);
  });
  it('a value without an assessment', () => {
    expect(labFormProblems(cbc({ typed: '138' }, null), today)).toEqual([
      { at: 'group', group: 'cbc', what: 'outcomeMissing' },
    ]);
  });
  it.each([
    [{ collectedOn: null }, 'collectedMissing'],
    [{ collectedOn: '2026-11-22' }, 'collectedFuture'],
    [{ reportedOn: '2026-11-22' }, 'reportedFuture'],
    [{ reportedOn: '2026-11-17' }, 'reportedEarlier'],
  ])('days: %j', (change, what) => {
    expect(labFormProblems({ ...cbc({ typed: '138' }), ...change }, today)).toEqual([{ at: 'dates', what }]);
  });
  it('an awaited result needs no day; a day still to come for what was told is named', () => {
    const awaited = withGroup({ ...blank, collectedOn: null }, 'hiv', { outcome: 'awaited' });
    expect(labFormProblems(awaited, today)).toEqual([]);
    const disclosure = { toldBy: 'Dr A', toldOn: '2026-11-22', referredTo: '' };
    expect(labFormProblems(withGroup(blank, 'hiv', { outcome: 'notAcceptable', disclosure }), today)).toEqual(
      [{ at: 'dates', what: 'toldFuture' }],
    );
  });
  it('a sample drawn here without its amount', () => {
    const form = { ...cbc({ typed: '138' }), sample: { ml: null, site: 'elbowLeft' as const } };
    expect(labFormProblems(form, today)).toEqual([{ at: 'sample', what: 'amountMissing' }]);
    expect(labFormProblems({ ...form, sample: { ml: 8, site: 'elbowLeft' } }, today)).toEqual([]);
  });
});

describe('[B11] a form', () => {
  const form: LabForm = {
    ...cbc({ typed: '13,8', unit: 'g/dL', reference: '12,0-16,0' }),
    sample: { ml: 8.5, site: 'elbowRight' },
    notes: 'fasting',
  };
  it('keeps what is on the paper and leaves out what is empty', () => {
    const entry = labEntryOf(form);
    expect(entry.groups.map((group) => group.group)).toEqual(['cbc']);
    expect(entry.groups[0]?.values).toHaveLength(1);
    expect(entry.sample).toEqual({ sampleDrawnHereMl: 8.5, site: 'elbowRight' });
  });
  it('comes back from the record as it was, ready to be saved again', () => {
    const by = { byId: testRecordId(9), at: '2026-11-21T10:00:00.000+03:00' };
    const record = writtenReport(testRecordId(1), null, labEntryOf(form), by);
    const again = labFormOf(record);
    expect(labFormProblems(again, today)).toEqual([]);
    expect(labEntryOf(again)).toEqual(labEntryOf(form));
    expect(labFormSchema.parse(again)).toEqual(again);
  });
  it('begins with the laboratory and the units of the last report', () => {
    const fresh = emptyLabForm({ laboratory: 'North', units: { haemoglobin: 'g/dL' } });
    const rows = fresh.groups.find((group) => group.group === 'cbc')?.rows;
    expect(fresh.laboratory).toBe('North');
    expect(rows?.find((row) => row.test === 'haemoglobin')?.unit).toBe('g/dL');
    expect(rows?.find((row) => row.test === 'platelets')?.unit).toBe('10*9/L');
  });
});
