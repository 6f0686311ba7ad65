/** Query parameters as Rails reads them: `q[g][0][name_cont]=x` becomes nested objects, `[]` makes a list. */
export interface Tree {
  [name: string]: Tree | string[];
}

export function treeOf(query: [name: string, value: string][]): Tree {
  const root: Tree = Object.create(null);
  for (const [name, value] of query) {
    if (!name.startsWith("q[")) continue;
    const steps = [...name.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]!);
    let node = root;
    const last = steps.at(-1) === "" ? steps.length - 2 : steps.length - 1;
    for (const step of steps.slice(0, last)) {
      const next: Tree | string[] | undefined = node[step];
      const inner: Tree = !next || Array.isArray(next) ? Object.create(null) : next;
      node[step] = inner;
      node = inner;
    }
    const key = steps[last];
    if (!key) continue;
    const list = node[key];
    // A list gathers values; a plain parameter given twice keeps the last one.
    if (steps.at(-1) === "" && Array.isArray(list)) list.push(value);
    else node[key] = [value];
  }
  return root;
}

/** The last value of a parameter. */
export function textOf(node: Tree | string[] | undefined): string | undefined {
  return Array.isArray(node) ? node.at(-1) : undefined;
}

/** The values of a list of objects such as `a[0][name]=x`, or of a plain list. */
export function textsOf(node: Tree | string[] | undefined, member: string): string[] {
  if (Array.isArray(node)) return node;
  return Object.values(node ?? {}).flatMap((each) => (Array.isArray(each) ? each : (textOf(each[member]) ?? [])));
}
