import type { errors as english } from '../en/errors';
import type { Shape } from '../shape';

export const errors: Shape<typeof english> = {};
