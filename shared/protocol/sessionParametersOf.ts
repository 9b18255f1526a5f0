import {
  seedSessionParameters,
  type ParameterSource,
  type SessionParameters,
} from '../domain/sessionParameters';
import type { ProtocolPack } from './pack';

/**
 * What the rules of a session compare against when this pack is the active one: the floor between sessions with what
 * meeting it asks for, the range of drawn blood (ml), the hours of fasting and the water (litres) of the preparation.
 * What a pack does not speak of (slips of the fingers, blood totals, aftercare) stays as it is.
 */
export function sessionParametersOf({
  course,
  preparation,
}: Pick<ProtocolPack, 'course' | 'preparation'>): SessionParameters {
  const seed = seedSessionParameters;
  const { floor, bloodDrawnMl } = course;
  const { fastingHours, waterLitresPerDay } = preparation;
  return {
    ...seed,
    bloodDrawnMl: { min: bloodDrawnMl.min, max: bloodDrawnMl.max, source: sourceOf(bloodDrawnMl) },
    minDaysBetweenSessions: {
      days: floor.days,
      tooEarly: floor.action === 'block' ? 'stop' : 'reason',
      source: sourceOf(floor),
    },
    fastingHours: fastingHours === null ? null : { ...fastingHours, source: sourceOf(preparation) },
    waterLitresPerDay:
      waterLitresPerDay === null ? null : { min: waterLitresPerDay, source: sourceOf(preparation) },
  };
}

function sourceOf({
  seedRow,
  sources,
}: {
  seedRow: number | null;
  sources: { key: string }[];
}): ParameterSource {
  const keys = sources.map((source) => source.key).join(', ');
  return seedRow === null
    ? { kind: 'literature', reference: keys }
    : { kind: 'seed', reference: `§0 row ${seedRow} (${keys})` };
}
