import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, type TypeNode } from "graphql";
import { fold } from "../../src/engine/model/names.ts";

/** How the graph spells the members of one vendor: as its types do, and where they have no such field by the words that they use. */
export class FieldNames {
  readonly #types: ReadonlyMap<string, ObjectTypeDefinitionNode>;
  readonly #known = new Map<string, string>();
  readonly #words = new Set<string>();

  constructor(document: DocumentNode, prefix: string) {
    const all = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
    this.#types = new Map(all.map((type) => [type.name.value, type]));
    for (const { name, fields = [] } of all)
      if (name.value.startsWith(prefix))
        for (const { name: field } of fields) {
          if (!this.#known.has(fold(field.value))) this.#known.set(fold(field.value), field.value);
          for (const word of wordsOf(field.value)) this.#words.add(word);
        }
  }

  /** The name of a member in inputs; where a type is given, as that type spells it. */
  nameOf(member: string, type?: string): string {
    const own = type && Object.keys(this.fieldsOf(type)).find((field) => fold(field) === fold(member));
    return own ?? this.#known.get(fold(member)) ?? camelCase(wordsOf(member).flatMap((word) => this.#split(word)));
  }

  /** The fields of a type without arguments, with the names of their types; lists are left out. */
  fieldsOf(type: string): Readonly<Record<string, string>> {
    const fields = this.#types.get(type)?.fields ?? [];
    const plain = fields.filter(({ arguments: given, type: of }) => !given?.length && !isList(of));
    return Object.fromEntries(plain.map(({ name, type: of }) => [name.value, namedType(of)]));
  }

  /** A word that runs several together, in the fewest words that fields use: `parentaccountid`. */
  #split(word: string): string[] {
    if (this.#words.has(word) || word.length < 6) return [word];
    const best: (string[] | undefined)[] = [[]];
    for (let end = 1; end <= word.length; end++)
      for (let start = 0; start < end; start++) {
        const before = best[start];
        const part = word.slice(start, end);
        if (!before || !this.#words.has(part) || (part.length < 2 && part !== "a")) continue;
        if (!best[end] || before.length + 1 < best[end]!.length) best[end] = [...before, part];
      }
    return best[word.length] ?? [word];
  }
}

/** The words of a name, in lower case. */
function wordsOf(name: string): string[] {
  const spaced = name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2");
  return spaced
    .split(/[^A-Za-z\d]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}

export function camelCase(words: readonly string[]): string {
  return words.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join("");
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}
