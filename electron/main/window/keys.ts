import type { Input } from 'electron';

/** Ctrl+L, ⌘L on a Mac, by the place of the key: on a Russian keyboard it types another letter. */
export function isLockKey(
  input: Pick<Input, 'type' | 'code' | 'control' | 'meta' | 'alt' | 'shift'>,
): boolean {
  const command = process.platform === 'darwin' ? input.meta : input.control;
  return input.type === 'keyDown' && input.code === 'KeyL' && command && !input.alt && !input.shift;
}
