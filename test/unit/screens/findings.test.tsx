// @vitest-environment jsdom
import { FindingList } from '@renderer/screens/screening/FindingList';
import { FindingsBadge } from '@renderer/screens/screening/FindingsBadge';
import { FindingsNow } from '@renderer/screens/screening/FindingsNow';
import { ServicesProvider, type Services } from '@renderer/screens/services';
import type { ScreeningStanding } from '@renderer/repositories/screeningRepository';
import { messagesFor } from '@shared/i18n/messages';
import { ok } from '@shared/kernel/result';
import { evaluate } from '@shared/protocol/evaluate';
import { findingsSince } from '@shared/protocol/findingsSince';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import {
  acceptableLabs,
  answer,
  answeredScreening,
  clearInput,
  knownWoman,
  recordId,
  screeningDay,
  signedScreening,
  withAnswers,
} from '../../builders/screening';
import { mounted } from '../ui/mounted';
import { servicesWith } from './practiceWindow';

const t = messagesFor('en');
const patientId = recordId(1);

async function shown(node: ReactNode, services: Partial<Services> = {}): Promise<HTMLElement> {
  const { place, show } = mounted('en');
  const clock = { now: () => `${screeningDay}T10:00:00.000+03:00`, today: () => screeningDay };
  await show(<ServicesProvider services={servicesWith({ clock, ...services })}>{node}</ServicesProvider>);
  await show(<ServicesProvider services={servicesWith({ clock, ...services })}>{node}</ServicesProvider>);
  return place;
}

const found = (...answers: Parameters<typeof withAnswers>[1][]) =>
  evaluate(withAnswers(clearInput(), ...answers), plasmolifting).findings;

describe('a finding', () => {
  it('[N41] keeps its sources closed until they are asked for, then names grade and title', async () => {
    const place = await shown(
      <FindingList findings={found(answer('allergy', 'yes'))} pack={plasmolifting} />,
    );
    const [details] = [...place.querySelectorAll('details')].slice(-1);
    expect(details?.open).toBe(false);
    expect(details?.querySelector('summary')?.getAttribute('aria-label')).toContain('Allergy');
    expect(details?.textContent).toContain(t.screening.grade.S);
    expect(details?.textContent).toContain('.txt');
  });

  it('[N41] shows where sources disagree, with both sides', async () => {
    const place = await shown(
      <FindingList findings={found(answer('allergy', 'yes'))} pack={plasmolifting} />,
    );
    const conflict = plasmolifting.conflicts.find((each) => each.ruleIds.includes('allergy'));
    expect(place.textContent).toContain(`${t.screening.conflict}: ${conflict?.topic.en}`);
    for (const side of conflict?.sides ?? []) expect(place.textContent).toContain(side.text.en);
  });

  it('[N41] says what nobody verified', async () => {
    const rule = plasmolifting.rules.find((each) => each.unverified !== null);
    if (rule === undefined) throw new Error('every rule is verified');
    const place = await shown(
      <FindingList findings={found(answer(rule.id, 'unknown'))} pack={plasmolifting} />,
    );
    expect(place.textContent).toContain(t.screening.notVerified);
    expect(place.textContent).toContain(t.screening.unverified(rule.unverified?.en ?? ''));
  });

  it('[N24] is readable without its pack: the rule by its id, and why', async () => {
    const place = await shown(<FindingList findings={found(answer('cancer', 'unknown'))} pack={null} />);
    expect(place.textContent).toContain(`${t.screening.rule} cancer`);
    expect(place.textContent).toContain(t.screening.because.unknown);
  });

  it('[N41] of a sensitive result says no more than that it is to be discussed', async () => {
    const labs = acceptableLabs().map((lab) =>
      lab.group === 'hiv' ? { ...lab, outcome: 'notAcceptable' as const } : lab,
    );
    const { findings } = evaluate(clearInput({ labs }), plasmolifting);
    const place = await shown(<FindingList findings={findings} pack={plasmolifting} />);
    expect(place.textContent).toContain(t.screening.resultToDiscuss);
    expect(place.querySelector('li')?.querySelector('p')?.textContent).not.toContain('HIV');
  });
});

describe('where something is about to be done', () => {
  const signed = (...answers: Parameters<typeof withAnswers>[1][]) => {
    const record = answeredScreening(patientId);
    const given = new Map(answers.map((each) => [each.ruleId, each]));
    return signedScreening({
      ...record,
      answers: record.answers.map((each) => given.get(each.ruleId) ?? each),
    });
  };
  function standing(
    record: ReturnType<typeof signed>,
    changes: Partial<ScreeningStanding> = {},
  ): Partial<Services> {
    const { evaluation } = record.signed ?? {};
    if (evaluation === undefined) throw new Error('not signed');
    const screening = {
      recordId: recordId(2),
      patientId,
      revision: 1,
      authorId: null,
      happenedAt: record.performedAt,
      enteredAt: record.performedAt,
      record,
    };
    const value = {
      screening,
      evaluation,
      pack: plasmolifting,
      since: [],
      unreadableLabReports: 0,
      ...changes,
    };
    const screenings: Partial<Services['screenings']> = { standing: async () => ok(value) };
    return { screenings: screenings as Services['screenings'] };
  }
  const allergic = { ...knownWoman, chart: { ...knownWoman.chart, allergies: ['heparin'] } };

  it('[N29] nothing found and nothing new: nothing is said', async () => {
    const place = await shown(<FindingsNow patientId={patientId} />, standing(signed()));
    expect(place.textContent).toBe('');
  });

  it('[N29] findings stand there in a word, and in full when asked', async () => {
    const place = await shown(
      <FindingsNow patientId={patientId} />,
      standing(signed(answer('herpesCarriage', 'yes'))),
    );
    expect(place.querySelector('section')?.textContent).toContain('Herpes');
    expect(place.textContent).toContain(t.screening.now.show);
  });

  it('[N29] what came up since stands apart, with why; at the session head it stands alone', async () => {
    const record = signed(answer('herpesCarriage', 'yes'));
    const now = evaluate(
      withAnswers(clearInput({ patient: allergic }), answer('herpesCarriage', 'yes')),
      plasmolifting,
    );
    if (record.signed === null) throw new Error('not signed');
    const since = findingsSince(record.signed.evaluation, now);
    const services = standing(record, { since });
    const why = t.screening.because.againstChart('heparin');
    const place = await shown(<FindingsNow patientId={patientId} />, services);
    expect(place.textContent).toContain(t.screening.now.since);
    expect(place.textContent).toContain(why);
    const head = await shown(<FindingsNow patientId={patientId} sinceOnly />, services);
    expect(head.textContent).toContain(why);
    expect(head.textContent).not.toContain('Herpes');
    const banner = await shown(<FindingsBadge patientId={patientId} />, services);
    expect(banner.textContent).toContain('Herpes');
    expect(banner.textContent).toContain(`${t.screening.now.since}: Allergy`);
  });

  it('[N29] hepatitis, asked or tested, is not readable from a metre', async () => {
    const services = standing(signed(answer('hepatitis', 'yes')));
    for (const node of [
      <FindingsNow key="now" patientId={patientId} />,
      <FindingsBadge key="badge" patientId={patientId} />,
    ]) {
      const place = await shown(node, services);
      expect(place.textContent.toLowerCase()).not.toContain('hepatitis');
    }
  });

  it('[N29] a screening whose protocol is not here, and a report that cannot be read, are told', async () => {
    const place = await shown(
      <FindingsNow patientId={patientId} />,
      standing(signed(), { pack: null, unreadableLabReports: 2 }),
    );
    expect(place.textContent).toContain(t.screening.now.notJudged);
    expect(place.textContent).toContain(t.screening.labsUnreadable(2));
  });
});
