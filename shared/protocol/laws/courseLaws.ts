import type { ProtocolPack } from '../pack';

/** Ranges that run the right way, and nothing recommended that the floor forbids. */
export function courseFaults({ course, preparation, typicalAge }: ProtocolPack): string[] {
  const { sessions, bloodDrawnMl, review, floor, recommended } = course;
  const { fastingHours } = preparation;
  const faults: string[] = [];
  if (sessions.min > sessions.max) faults.push('course: sessions run backwards');
  if (bloodDrawnMl.min > bloodDrawnMl.max) faults.push('course: blood runs backwards');
  if (review !== null && review.fromMonths > review.toMonths) faults.push('course: review runs backwards');
  if (recommended.some((each) => each.days < floor.days))
    faults.push('course: recommended interval below the floor');
  if (!['reason', 'block'].includes(floor.action)) faults.push('interval: action does not fit a floor');
  if (fastingHours !== null && fastingHours.min > fastingHours.max)
    faults.push('preparation: fasting runs backwards');
  if (typicalAge !== null && (typicalAge.fromYears ?? 0) > (typicalAge.toYears ?? Infinity))
    faults.push('typicalAge: years run backwards');
  return faults;
}
