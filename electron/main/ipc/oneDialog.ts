/** A page that asks twice does not get two dialogs of the system on top of each other. */
export function oneDialog<I extends unknown[], T>(
  show: (...input: I) => Promise<T>,
  meanwhile: T,
): (...input: I) => Promise<T> {
  let open = false;
  return async (...input) => {
    if (open) return meanwhile;
    open = true;
    try {
      return await show(...input);
    } finally {
      open = false;
    }
  };
}
