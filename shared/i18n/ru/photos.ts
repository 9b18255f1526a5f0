import type { photos as english } from '../en/photos';
import type { Shape } from '../shape';

export const photos: Shape<typeof english> = {};
