import type { PreparationRules } from '../protocol/pack';
import { addDays } from '../kernel/time';
import type { LocalStart } from './appointment';

/**
 * From when nothing is eaten: the pack's longer number of hours counted back from the appointment, on the clock of
 * the room. For food only: water and prescribed medicines go on (clinical-workflow.md §4). Null: the pack asks for none.
 */
export function noFoodFrom(
  start: LocalStart,
  { fastingHours }: Pick<PreparationRules, 'fastingHours'>,
): LocalStart | null {
  if (fastingHours === null) return null;
  const [day = '', time = ''] = start.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const minutesOfDay = hours * 60 + minutes - Math.round(fastingHours.max * 60);
  const days = Math.floor(minutesOfDay / 1440);
  const left = minutesOfDay - days * 1440;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${addDays(day, days)}T${two(Math.floor(left / 60))}:${two(left % 60)}`;
}
