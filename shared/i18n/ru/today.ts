import type { today as english } from '../en/today';
import type { Shape } from '../shape';

export const today: Shape<typeof english> = {};
