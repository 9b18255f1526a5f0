import type { domain as english } from '../en/domain';
import type { Shape } from '../shape';

export const domain: Shape<typeof english> = {};
