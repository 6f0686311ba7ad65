/** Records by key. Most keys have one record: those take no set of their own. */
export class KeyIndex {
  readonly #holders = new Map<string, string | Set<string>>();

  /** Returns how many have the key now. */
  add(key: string, ref: string): number {
    const known = this.#holders.get(key);
    if (known === undefined) this.#holders.set(key, ref);
    else if (typeof known !== "string") known.add(ref);
    else if (known !== ref) this.#holders.set(key, new Set([known, ref]));
    return this.size(key);
  }

  remove(key: string, ref: string): number {
    const known = this.#holders.get(key);
    if (known === ref) this.#holders.delete(key);
    else if (known !== undefined && typeof known !== "string") {
      known.delete(ref);
      if (known.size === 1) this.#holders.set(key, [...known][0]!);
    }
    return this.size(key);
  }

  size(key: string): number {
    const known = this.#holders.get(key);
    return known === undefined ? 0 : typeof known === "string" ? 1 : known.size;
  }

  /** The records that share the key; undefined where there are less than two. */
  shared(key: string): ReadonlySet<string> | undefined {
    const known = this.#holders.get(key);
    return typeof known === "string" ? undefined : known;
  }

  of(key: string): Iterable<string> {
    const known = this.#holders.get(key);
    return known === undefined ? [] : typeof known === "string" ? [known] : known;
  }
}
