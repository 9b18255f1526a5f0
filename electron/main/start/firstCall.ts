// Long: a cold start beside a virus scanner takes its time, and ending the app then would help nobody.
const limitMs = 90_000;

/**
 * A page that loads and then never calls shows nothing but its background. After a load the first call has to come
 * within the limit, or somebody has to be told in another way.
 */
export function createFirstCallWatch(onSilent: () => void) {
  let waiting: NodeJS.Timeout | undefined;
  return {
    expect(): void {
      clearTimeout(waiting);
      waiting = setTimeout(onSilent, limitMs);
    },
    heard(): void {
      clearTimeout(waiting);
    },
  };
}
