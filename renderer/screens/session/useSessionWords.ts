import { useFormat, useText } from '@renderer/ui/text';
import { preparationCheckSchema } from '@shared/domain/preparation';
import type { StartStop } from '@shared/domain/sessionRules';
import type { Session } from '@shared/domain/session';
import type { MissingField, RequiredField } from '@shared/domain/sessionFields';
import type { SignBlock } from '@shared/domain/sessionSigning';
import type { PlannedArea, ZoneGroup } from '@shared/domain/treatmentArea';

/** The rules' answers as sentences. */
export interface SessionWords {
  area(area: Pick<PlannedArea, 'zone' | 'side'>): string;
  groups(groups: readonly ZoneGroup[]): string;
  stop(stop: StartStop): string;
  block(block: SignBlock): string;
  field(field: RequiredField): string;
  missing(missing: MissingField, session: Session): string;
}

export function useSessionWords(): SessionWords {
  const text = useText();
  const t = text.session;
  const format = useFormat();
  const { zones } = text.domain;

  const area: SessionWords['area'] = ({ zone, side }) =>
    side === 'whole' ? zones.names[zone] : `${zones.names[zone]}, ${zones.sides[side].toLowerCase()}`;
  const groups: SessionWords['groups'] = (list) => list.map((group) => zones.groups[group]).join(', ');
  const field: SessionWords['field'] = (name) => {
    const check = preparationCheckSchema.safeParse(name);
    if (check.success) return text.domain.session.checks[check.data];
    const labels: Partial<Record<RequiredField, string>> = t.fields;
    return labels[name] ?? name;
  };

  return {
    area,
    groups,
    field,
    stop(stop) {
      switch (stop.rule) {
        case 'interval':
          return t.start.stops.interval(
            groups(stop.zoneGroups),
            format.date(stop.lastInjectionDate),
            format.date(stop.until),
          );
        case 'recordsUnreadable':
          return t.start.stops.recordsUnreadable(stop.count);
        case 'screeningOfAnotherDay':
          return t.start.stops.screeningOfAnotherDay(format.date(stop.screenedOn));
        case 'zonesNotScreened':
          return t.start.stops.zonesNotScreened(groups(stop.zoneGroups));
        case 'screeningNotBefore':
          return t.start.stops.screeningNotBefore(format.date(stop.until));
        case 'screeningMissing':
        case 'screeningNotDecided':
        case 'screeningDoNotTreat':
        case 'newSinceScreening':
          return t.start.stops[stop.rule];
      }
    },
    block(block) {
      switch (block.block) {
        case 'bloodVolume':
          return t.sign.blocks.bloodVolume(
            format.number(block.bloodUsedMl),
            format.number(block.min),
            format.number(block.max),
          );
        case 'deviationNotRecorded':
          return t.sign.deviationNeeded(text.domain.session.deviationRules[block.rule]);
        case 'alreadySigned':
        case 'hasDeviations':
        case 'noDeviation':
        case 'stopped':
        case 'noStopEvent':
        case 'plasmaGiven':
        case 'bloodDrawn':
          return t.sign.blocks[block.block];
      }
    },
    missing({ step, field: name, place }, session) {
      const what = field(name);
      if (place === null) return what;
      if (step === 'draw') return `${t.fields.draw(Number(place))}: ${what}`;
      if (step === 'spin') return `${t.fields.spin(Number(place))}: ${what}`;
      const found = session.injection?.areas.find((each) => each.areaId === place);
      return found === undefined ? what : `${area(found)}: ${what}`;
    },
  };
}
