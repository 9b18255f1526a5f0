import type { patients as english } from '../en/patients';
import type { Shape } from '../shape';

export const patients: Shape<typeof english> = {};
