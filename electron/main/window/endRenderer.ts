import type { WebContents } from 'electron';

const limitMs = 3_000;

/** Kills the renderer process. False when it is not known to have ended: then only a new window is safe. */
export async function endRenderer(contents: WebContents): Promise<boolean> {
  if (contents.isCrashed()) return true;
  let late: NodeJS.Timeout | undefined;
  const ended = new Promise<boolean>((resolve) => {
    contents.once('render-process-gone', () => resolve(true));
    late = setTimeout(() => resolve(false), limitMs);
  });
  contents.forcefullyCrashRenderer();
  return ended.finally(() => clearTimeout(late));
}
