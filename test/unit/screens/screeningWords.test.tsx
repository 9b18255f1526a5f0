// @vitest-environment jsdom
import { useScreeningWords } from '@renderer/screens/chart/useScreeningWords';
import { ServicesProvider } from '@renderer/screens/services';
import { screeningBanner } from '@shared/domain/screeningBanner';
import { messagesFor } from '@shared/i18n/messages';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { aDecidedScreening } from '../../builders/decidedScreening';
import { mounted } from '../ui/mounted';
import { servicesWith } from './practiceWindow';

const t = messagesFor('en').chart;
const today = '2026-11-22';

async function words(
  screening: ReturnType<typeof aDecidedScreening>,
): Promise<{ tone: string; text: string }> {
  const seen: { tone: string; text: string }[] = [];
  function Probe(): ReactNode {
    seen.push(useScreeningWords()(screeningBanner(screening, today)));
    return null;
  }
  const services = servicesWith({ clock: { now: () => `${today}T10:00:00.000+03:00`, today: () => today } });
  await mounted('en').show(
    <ServicesProvider services={services}>
      <Probe />
    </ServicesProvider>,
  );
  const last = seen.at(-1);
  if (last === undefined) throw new Error('nothing was drawn');
  return last;
}

describe('a treatment that goes on with a reason', () => {
  it('[N23] still shows "do not treat", as a stop', async () => {
    const decided = aDecidedScreening(
      today,
      { decision: { kind: 'doNotTreat' }, proceeding: 'reason' },
      'agreed with the allergist',
    );
    expect(screeningBanner(decided, today)).toMatchObject({
      decision: 'doNotTreat',
      proceededWithReason: true,
    });
    const { tone, text } = await words(decided);
    expect(tone).toBe('stop');
    expect(text).toContain(t.screenedStop);
    expect(text).toContain(t.screenedReason);
    expect(text).not.toContain(t.screenedCaution);
  });

  it('[N23] control: a mere caution stays a caution', async () => {
    const decided = aDecidedScreening(
      today,
      { decision: { kind: 'caution' }, proceeding: 'reason' },
      'explained',
    );
    const { tone, text } = await words(decided);
    expect(tone).toBe('caution');
    expect(text).toContain(t.screenedCaution);
  });
});
