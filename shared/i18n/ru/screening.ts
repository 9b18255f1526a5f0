import type { screening as english } from '../en/screening';
import type { Shape } from '../shape';

export const screening: Shape<typeof english> = {};
