import type { gate as english } from '../en/gate';
import type { Shape } from '../shape';

export const gate: Shape<typeof english> = {};
