/** A value that is at hand, or will be. Of what is at hand no promise is made: links ask thousands of times for what was decided. */
export type Eventual<T> = T | Promise<T>;

/** At once where the value is at hand. It never throws: whoever asks for several has the failures of all of them. */
export function after<T, R>(value: Eventual<T>, then: (value: T) => Eventual<R>): Eventual<R> {
  if (value instanceof Promise) return value.then(then);
  try {
    return then(value);
  } catch (error) {
    return Promise.reject(error);
  }
}

/** All of them, at once where all are at hand. */
export function whenAll<T>(values: readonly Eventual<T>[]): Eventual<readonly T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly T[]);
}
