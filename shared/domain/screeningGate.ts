import { dateOf, type IsoDate } from '../kernel/time';
import { mayProceed, type Screening } from './screening';
import type { ZoneGroup } from './treatmentArea';

/**
 * Whether a treatment draw may start on `on`, by the patient's latest screening. Everything but `go` stops the act,
 * never the record of what happened.
 */
export type ScreeningGate =
  | { kind: 'go' }
  | { kind: 'none' }
  | { kind: 'notSigned' }
  /** Screened on another day: the each-visit questions have to be asked again. */
  | { kind: 'askAgain'; screenedOn: IsoDate }
  /** Zones that were not planned when the questions were asked (scalp has rules of its own). */
  | { kind: 'zonesNotScreened'; zones: ZoneGroup[] }
  | { kind: 'wait'; until: IsoDate }
  | { kind: 'stop' };

export function screeningGate(
  screening: Screening | null,
  on: IsoDate,
  zones: readonly ZoneGroup[],
): ScreeningGate {
  if (screening === null) return { kind: 'none' };
  if (screening.signed === null) return { kind: 'notSigned' };
  const screenedOn = dateOf(screening.performedAt);
  if (screenedOn !== on) return { kind: 'askAgain', screenedOn };
  const missing = zones.filter((zone) => !screening.plannedZones.includes(zone));
  if (missing.length > 0) return { kind: 'zonesNotScreened', zones: missing };
  const { evaluation, proceedReason } = screening.signed;
  if (mayProceed(evaluation, proceedReason)) return { kind: 'go' };
  const { decision } = evaluation;
  return decision.kind === 'notBefore' ? { kind: 'wait', until: decision.date } : { kind: 'stop' };
}
