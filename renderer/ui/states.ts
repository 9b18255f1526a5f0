import { CircleCheck, Clock, Info, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react';

/** The four clinical states, and a neutral note. Each has colour and icon; the word stands beside it. */
export type StateTone = 'clear' | 'caution' | 'wait' | 'stop' | 'info';

export const stateIcons: Record<StateTone, LucideIcon> = {
  clear: CircleCheck,
  caution: TriangleAlert,
  wait: Clock,
  stop: OctagonX,
  info: Info,
};
