import type { IsoDate } from '@shared/kernel/time';

/** Today as this computer's clock has it; the services' clock does not exist yet before unlocking. */
export function localToday(): IsoDate {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
