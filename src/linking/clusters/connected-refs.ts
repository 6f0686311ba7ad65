/** Groups of texts that were joined, directly or by way of others. */
export class ConnectedRefs {
  readonly #parents: Map<string, string>;

  constructor(members: readonly string[]) {
    this.#parents = new Map(members.map((member) => [member, member]));
  }

  join(a: string, b: string): void {
    const [one, other] = [this.#root(a), this.#root(b)];
    if (one !== other) this.#parents.set(one, other);
  }

  groups(): string[][] {
    const groups = new Map<string, string[]>();
    for (const member of this.#parents.keys()) {
      const root = this.#root(member);
      const known = groups.get(root);
      if (known) known.push(member);
      else groups.set(root, [member]);
    }
    return [...groups.values()];
  }

  #root(member: string): string {
    let root = member;
    for (let next = this.#parents.get(root)!; next !== root; next = this.#parents.get(root)!) {
      this.#parents.set(root, this.#parents.get(next)!);
      root = next;
    }
    return root;
  }
}
