const pad = (value: string): string => value.padStart(2, '0');

/** The offset that this computer's clock has at a local moment: `+03:00`. */
export function localOffset(localMoment: string): string {
  const minutes = -new Date(localMoment).getTimezoneOffset();
  const size = Math.abs(minutes);
  const sign = minutes < 0 ? '-' : '+';
  return `${sign}${pad(String(Math.floor(size / 60)))}:${pad(String(size % 60))}`;
}
