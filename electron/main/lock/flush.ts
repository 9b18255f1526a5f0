/** How long a renderer may take to flush drafts and checkpoint before it is killed regardless (architecture.md §4). */
export const flushLimitMs = 2_000;

/** One flush at a time: asks the renderer, resolves when it reports back or the time is up. */
export function createFlush(ask: (deadlineMs: number) => boolean, nowMs: () => number) {
  let waiting: { done: Promise<boolean>; ready(): void } | null = null;
  return {
    /** True when the renderer reported back in time. */
    run(): Promise<boolean> {
      if (waiting !== null) return waiting.done;
      if (!ask(nowMs() + flushLimitMs)) return Promise.resolve(false);
      let ready = (): void => undefined;
      const done = new Promise<boolean>((resolve) => {
        const late = setTimeout(() => resolve(false), flushLimitMs);
        ready = () => {
          clearTimeout(late);
          resolve(true);
        };
      }).finally(() => {
        waiting = null;
      });
      waiting = { done, ready };
      return done;
    },
    ready(): void {
      waiting?.ready();
    },
  };
}
