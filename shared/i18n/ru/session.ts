import type { session as english } from '../en/session';
import type { Shape } from '../shape';

export const session: Shape<typeof english> = {};
