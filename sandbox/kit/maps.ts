/** The value under a key; made and kept when there is none yet. */
export function getOrInsert<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

export function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) getOrInsert(groups, keyOf(value), () => []).push(value);
  return groups;
}

/** Values by their own key. An absent key has no value. */
export function byKey<T extends { key: string }>(values: readonly T[]): Map<string | undefined, T> {
  return new Map(values.map((value) => [value.key, value]));
}
