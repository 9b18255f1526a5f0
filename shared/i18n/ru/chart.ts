import type { chart as english } from '../en/chart';
import type { Shape } from '../shape';

export const chart: Shape<typeof english> = {};
