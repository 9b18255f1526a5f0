import type { common as english } from '../en/common';
import type { Shape } from '../shape';

export const common: Shape<typeof english> = {};
