const windowMs = 60_000;
const most = 3;

/** True once a renderer that dies over and over is not worth another start. */
export function createCrashLoop(nowMs: () => number): () => boolean {
  let crashes: number[] = [];
  return () => {
    const now = nowMs();
    crashes = [...crashes.filter((at) => now - at < windowMs), now];
    return crashes.length > most;
  };
}
