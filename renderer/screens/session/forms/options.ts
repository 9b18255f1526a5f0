import type { Option } from '@renderer/ui/Select';

/** The values of a list with their words, as the choosing controls want them. */
export function options<V extends string>(
  values: readonly V[],
  words: { readonly [K in NoInfer<V>]: string },
): Option<V>[] {
  return values.map((value) => ({ value, label: words[value] }));
}

/** A list with one entry replaced. */
export function replaced<T>(list: readonly T[], index: number, entry: T): T[] {
  return list.with(index, entry);
}

export function without<T>(list: readonly T[], index: number): T[] {
  return list.toSpliced(index, 1);
}
