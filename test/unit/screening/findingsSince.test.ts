import { describe, expect, test } from 'vitest';
import type { Evaluation, Finding } from '@shared/domain/finding';
import { findingsSince, stopsAmong } from '@shared/protocol/findingsSince';
import { evaluate } from '@shared/protocol/evaluate';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { acceptableLabs, answer, clearInput, knownWoman, withAnswers } from '../../builders/screening';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  ruleId: 'asked',
  cause: 'yes',
  decision: { kind: 'caution' },
  action: 'confirm',
  params: {},
  escalatedBy: null,
  missing: [],
  task: null,
  sources: [],
  ...changes,
});
const evaluation = (...findings: Finding[]): Evaluation => ({
  findings,
  decision: { kind: 'caution' },
  proceeding: 'confirm',
  labLapses: [],
});
const since = (signed: Finding, now: Finding): Finding[] =>
  findingsSince(evaluation(signed), evaluation(now));

describe('what of it stops a start', () => {
  test('[N34] what excludes, what puts off, and what the pack blocks; not a caution, even one with a reason', () => {
    const excludes = finding({ decision: { kind: 'doNotTreat' }, action: 'reason' });
    const putsOff = finding({ decision: { kind: 'notBefore', date: '2026-12-01' }, action: 'reason' });
    const blocks = finding({ action: 'block' });
    const caution = finding({ action: 'reason' });
    const note = finding({ decision: { kind: 'noFinding' }, action: 'info' });
    expect(stopsAmong([note, excludes, caution, putsOff, blocks])).toEqual([excludes, putsOff, blocks]);
    expect(stopsAmong([caution, note])).toEqual([]);
  });
});

describe('what is new since signing', () => {
  test('[N34] nothing, while nothing changed', () => {
    expect(since(finding(), finding())).toEqual([]);
    expect(findingsSince(evaluation(finding()), evaluation())).toEqual([]);
  });

  test('[N34] another rule, and a finding where there was none', () => {
    const other = finding({ ruleId: 'other' });
    expect(since(finding(), other)).toEqual([other]);
    expect(findingsSince(evaluation(), evaluation(other))).toEqual([other]);
  });

  test('[N34] a stricter decision or a stricter action; not a milder one', () => {
    const stricter = finding({ decision: { kind: 'doNotTreat' } });
    const blocked = finding({ action: 'block' });
    expect(since(finding(), stricter)).toEqual([stricter]);
    expect(since(finding(), blocked)).toEqual([blocked]);
    expect(since(stricter, finding())).toEqual([]);
    expect(since(blocked, finding())).toEqual([]);
  });

  test('[N34] a later date, not an earlier one', () => {
    const until = (date: string) => finding({ cause: 'until', decision: { kind: 'notBefore', date } });
    expect(since(until('2026-12-01'), until('2026-12-02'))).toEqual([until('2026-12-02')]);
    expect(since(until('2026-12-02'), until('2026-12-01'))).toEqual([]);
  });

  test('[N34] the same words about something else', () => {
    const listed = (words: string) => finding({ cause: 'againstChart', params: { listed: words } });
    expect(since(listed('latex'), listed('latex, lidocaine'))).toEqual([listed('latex, lidocaine')]);
    expect(since(listed('latex'), finding({ cause: 'againstChart' }))).toHaveLength(1);
    expect(since(finding({ cause: 'againstChart' }), listed('latex'))).toHaveLength(1);
  });

  test('[N34] another value of the same test, as strict as the one before', () => {
    const value = (entered: string) =>
      finding({ cause: 'labThreshold', params: { test: 'platelets', entered } });
    expect(since(value('49'), value('40'))).toEqual([value('40')]);
    expect(since(value('49'), value('49'))).toEqual([]);
  });

  test('[N34] another cause of the same strictness is told only of another medicine', () => {
    const medicine = (cause: Finding['cause'], name: string) => finding({ cause, params: { name } });
    expect(since(medicine('noEndKnown', 'A'), medicine('endUnclear', 'A'))).toEqual([]);
    expect(since(medicine('noEndKnown', 'A'), medicine('endUnclear', 'B'))).toHaveLength(1);
    expect(
      since(finding({ cause: 'labMissing' }), finding({ cause: 'labExpired', params: { lapsedOn: 'x' } })),
    ).toEqual([]);
  });

  test('[N34] several findings of one rule are held against each of the signed ones', () => {
    const [a, b] = [finding({ params: { name: 'A' } }), finding({ params: { name: 'B' } })];
    expect(findingsSince(evaluation(a, b), evaluation(b, a))).toEqual([]);
    expect(findingsSince(evaluation(a), evaluation(a, b))).toEqual([b]);
  });
});

describe('a signed screening on a later day', () => {
  const signed = clearInput({ labs: acceptableLabs('2026-11-10') });
  const named = (now: Parameters<typeof evaluate>[0], before = signed) =>
    findingsSince(evaluate(before, plasmolifting), evaluate(now, plasmolifting)).map((each) => [
      each.ruleId,
      each.cause,
    ]);

  test('[N34] a result that lapsed, and each-visit answers of another day', () => {
    const later = named({ ...signed, on: '2026-11-26' });
    expect(later).toContainEqual(['labCbc', 'labExpired']);
    expect(later).toContainEqual(['fever', 'askAgain']);
    expect(later).not.toContainEqual(['cancer', 'askAgain']);
  });

  test('[N34] an allergy that came into the chart, beside a no and beside a yes', () => {
    const chart = { allergies: ['lidocaine'], medication: [] };
    const now = { ...signed, patient: { ...knownWoman, chart } };
    expect(named(now)).toEqual([['allergy', 'againstChart']]);
    const latex = answer('allergy', 'yes', [{ substance: 'latex', usedToday: 'no' }]);
    expect(named(withAnswers(now, latex), withAnswers(signed, latex))).toEqual([
      ['allergy', 'chartListsMore'],
    ]);
  });

  test('[N34] a planned end that went by', () => {
    const planned = answer('antibiotics', 'yes', [
      { name: 'A', ordered: 'prescribed', state: 'endPlanned', endOn: '2026-11-21' },
    ]);
    const before = withAnswers(signed, planned);
    expect(named(before, before)).toEqual([]);
    expect(named({ ...before, on: '2026-11-22' }, before)).toContainEqual(['antibiotics', 'endUnclear']);
  });
});
