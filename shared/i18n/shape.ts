/**
 * The shape a translation must have: the same keys, strings for strings, functions with the same
 * parameters for functions. A language that lacks one does not compile.
 */
export type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Shape<T[K]>;
};
