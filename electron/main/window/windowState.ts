import { z } from 'zod';

export const smallestWindow = { width: 1024, height: 700 } as const;

export const windowStateSchema = z.strictObject({
  width: z.int().min(smallestWindow.width).max(20_000),
  height: z.int().min(smallestWindow.height).max(20_000),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const firstWindow: WindowState = { width: 1280, height: 800, maximized: false };
