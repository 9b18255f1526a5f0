import type { StateTone } from '@renderer/ui/states';
import { useFormat, useText } from '@renderer/ui/text';
import type { ScreeningBanner } from '@shared/domain/screeningBanner';
import { useServices } from '../services';

/** "Screened 21 Nov: no finding · ask again on the day · CBC lapses 30 Nov". Never "clear until". */
export function useScreeningWords(): (banner: ScreeningBanner) => { tone: StateTone; text: string } {
  const text = useText();
  const t = text.chart;
  const format = useFormat();
  const { clock } = useServices();
  const day = (date: string | null): string => (date === null ? '' : format.dayMonth(date, clock.today()));

  const state = (banner: ScreeningBanner): { tone: StateTone; words: string } => {
    switch (banner.state) {
      case 'none':
        return { tone: 'caution', words: t.notScreened };
      case 'draft':
        return { tone: 'caution', words: t.screeningDraft(day(banner.date)) };
      case 'clear':
        return { tone: 'clear', words: t.screenedClear };
      case 'caution':
        // A reason never makes a finding milder: what was found stays readable beside it.
        if (banner.decision === 'doNotTreat') return { tone: 'stop', words: t.screenedStop };
        return {
          tone: 'caution',
          words: banner.waitEnded ? t.screenedWaitEnded(day(banner.until)) : t.screenedCaution,
        };
      case 'wait':
        return { tone: 'wait', words: t.screenedWait(day(banner.until)) };
      case 'stop':
        return { tone: 'stop', words: t.screenedStop };
    }
  };

  return (banner) => {
    const { tone, words } = state(banner);
    if (banner.state === 'none' || banner.state === 'draft') return { tone, text: words };
    const { labLapses } = banner;
    const group = labLapses === null ? '' : text.domain.screening.labGroups[labLapses.group];
    const lapse =
      labLapses === null
        ? null
        : (labLapses.lapsed ? t.labLapsed : t.labLapses)(group, day(labLapses.lapsesOn));
    const parts = [
      words,
      banner.proceededWithReason ? t.screenedReason : null,
      banner.resultToDiscuss ? t.resultToDiscuss : null,
      lapse,
    ];
    return {
      tone,
      text: `${t.screened(day(banner.date))}: ${parts.filter((part) => part !== null).join(' · ')}`,
    };
  };
}
