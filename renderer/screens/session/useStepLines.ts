import { useFormat, useText } from '@renderer/ui/text';
import { preparationChecks } from '@shared/domain/preparation';
import type { Reaction } from '@shared/domain/reaction';
import type { Session } from '@shared/domain/session';
import type { SessionStep } from '@shared/domain/sessionSteps';
import type { Timestamp } from '@shared/kernel/time';
import { useSessionWords } from './useSessionWords';

/** A field's name and its value in words. */
export type Line = readonly [name: string, value: string];

/** The lines of each step; none for a step nobody filled in. Empty optional fields are left out. */
export function useStepLines(session: Session): Record<SessionStep, () => Line[]> {
  const text = useText();
  const t = text.session;
  const words = text.domain.session;
  const say = useSessionWords();
  const format = useFormat();

  const line = (name: string, value: string | null): Line[] =>
    value === null || value === '' ? [] : [[name, value]];
  const moment = (at: Timestamp | null): string | null => (at === null ? null : format.dateTime(at));
  const amount = (value: number | null, unit: string): string | null =>
    value === null ? null : `${format.number(value)} ${unit}`;
  const word = <V extends string>(value: V | null, list: { readonly [K in V]: string }): string | null =>
    value === null ? null : list[value];
  const joined = (parts: (string | null)[]): string =>
    parts.filter((part) => part !== null && part !== '').join(' · ');
  const reaction = (each: Reaction): string =>
    joined([
      word(each.term, text.domain.reactions.terms),
      each.severityGrade === null ? null : text.domain.reactions.grades[each.severityGrade],
      each.onsetAt === null ? null : `${t.fields.onsetAt} ${format.dateTime(each.onsetAt)}`,
      each.note,
    ]);
  const yesNo = { yes: text.common.yes, no: text.common.no };

  return {
    checks: () => {
      const { checks } = session;
      if (checks === null) return [];
      return [
        ...preparationChecks.map((check): Line => [
          words.checks[check],
          words.answers[checks.answers[check]],
        ]),
        ...line(t.fields.hoursSinceFood, amount(checks.hoursSinceFood, t.units.hours)),
        ...line(t.fields.informationGivenAt, moment(checks.informationGivenAt)),
        ...line(t.fields.note, checks.note),
      ];
    },
    draw: () =>
      (session.draw?.draws ?? []).map((draw, index): Line => [
        t.fields.draw(index + 1),
        joined([
          amount(draw.bloodDrawnMl, t.units.ml) ?? t.record.notFilled,
          words.drawResults[draw.result],
          word(draw.anticoagulant, words.anticoagulants),
          word(draw.gel, words.gel),
          moment(draw.drawnAt),
          draw.note,
        ]),
      ]),
    spin: () => [
      ...(session.spin?.spins ?? []).map((spin, index): Line => [
        t.fields.spin(index + 1),
        joined([
          amount(spin.rcfG, words.spinUnits.rcfG),
          amount(spin.rpm, words.spinUnits.rpm),
          amount(spin.minutes, t.units.minutes),
          spin.rotorRadiusCm === null
            ? null
            : `${t.fields.rotorRadiusCm} ${format.number(spin.rotorRadiusCm)} ${t.units.cm}`,
        ]),
      ]),
      ...line(t.fields.plasmaTakenMl, amount(session.spin?.plasmaTakenMl ?? null, t.units.ml)),
    ],
    skin: () => {
      const { skin } = session;
      if (skin === null) return [];
      return [
        ...line(t.fields.antiseptic, word(skin.antiseptic, words.antiseptics)),
        ...line(t.fields.peel, word(skin.peel, yesNo)),
        ...line(t.fields.note, skin.note),
      ];
    },
    anaesthesia: () => {
      const { anaesthesia } = session;
      if (anaesthesia === null) return [];
      const given = anaesthesia.given === 'yes';
      return [
        ...line(t.fields.given, word(anaesthesia.given, yesNo)),
        ...(given
          ? [
              ...line(t.fields.agent, word(anaesthesia.agent, words.agents)),
              ...line(t.fields.amount, amount(anaesthesia.amount, words.amountUnits[anaesthesia.amountUnit])),
              ...line(t.fields.startedAt, moment(anaesthesia.startedAt)),
              ...line(t.fields.effect, word(anaesthesia.effect, words.effects)),
              ...line(t.fields.effectAt, moment(anaesthesia.effectAt)),
            ]
          : []),
        ...line(t.fields.note, anaesthesia.note),
      ];
    },
    injection: () =>
      (session.injection?.areas ?? []).map((area): Line => [
        say.area(area),
        joined([
          amount(area.plasmaMl, t.units.ml) ?? t.record.notFilled,
          area.plannedMl === null ? null : t.hints.areaPlanned(format.number(area.plannedMl)),
          word(area.technique, text.domain.zones.techniques),
          area.needle,
        ]),
      ]),
    reactions: () => {
      const { reactions } = session;
      if (reactions === null) return [];
      return [
        ...reactions.reports.map((report): Line => {
          const area = session.injection?.areas.find((each) => each.areaId === report.areaId);
          const seen =
            report.result === 'noneObserved'
              ? t.hints.noneObservedAt(format.time(report.observedAt))
              : report.reactions.map(reaction).join('; ');
          return [area === undefined ? t.fields.report : say.area(area), seen];
        }),
        ...line(t.fields.general, reactions.generalReactions.map(reaction).join('; ')),
        ...line(
          t.fields.painScore0To10,
          reactions.painScore0To10 === null ? null : format.number(reactions.painScore0To10),
        ),
      ];
    },
    aftercare: () => {
      const { aftercare } = session;
      if (aftercare === null) return [];
      return [
        ...line(t.fields.givenAt, moment(aftercare.givenAt)),
        ...aftercare.advice.map(({ item, days, daysFrom }): Line => [
          words.aftercare[item],
          t.hints.days(days, words.daysFrom[daysFrom]),
        ]),
        ...line(t.fields.leftAt, moment(aftercare.leftAt)),
        ...line(t.fields.notes, aftercare.notes),
      ];
    },
  };
}
