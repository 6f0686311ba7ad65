import type { Field, Operation, VendorContract } from "../../contract/model.ts";
import type { Json, JsonObject } from "../../src/transport/json.ts";

/** A documented value at one place of an answer: the field it is of, and the fields on the way to it. */
export interface Leaf {
  field: string;
  above: readonly string[];
  /** Whether the vendor documents what the value holds. */
  content: "documented" | "open";
}

export interface Sample {
  record: JsonObject;
  /** By the text that stands for it in the record. */
  leaves: ReadonlyMap<string, Leaf>;
}

const wireTypes = new Set(["string", "number", "integer", "boolean"]);
/** The documents do not say what is in them: they count in whatever form they are shown. */
const openTypes = new Set(["json", "unknown"]);

/** Stands for the members of an object that the contract does not describe. */
export const anything = "*";

/** The type of what an operation answers; SOAP results name their element. */
export function answerType({ answer, result = [] }: Operation): string | undefined {
  return answer?.type ?? result.map((line) => /\/(?:\w+:)?(\w+)/.exec(line)?.[1]).find((name) => name !== undefined);
}

/** A record with every documented member, each leaf a text of its own. A type within itself is shown once more, without what it holds. */
export function sampleOf(contract: VendorContract, type: string): Sample {
  const leaves = new Map<string, Leaf>();
  const mark = (leaf: Leaf): string => {
    const text = `#${leaves.size + 1}`;
    leaves.set(text, leaf);
    return text;
  };

  function object(name: string, above: readonly string[], within: readonly string[]): JsonObject {
    const inside = [...within, name];
    const entries = documented(contract, name).flatMap(([member, field]): [string, Json][] => {
      const value = shape(`${name}.${member}`, field, above, inside);
      return value === undefined ? [] : [[member, field.list ? [value] : value]];
    });
    return Object.fromEntries(entries);
  }

  function shape(name: string, { type: named }: Field, above: readonly string[], within: readonly string[]): Json | undefined {
    const [kind, keyed] = named.split(":") as [string, string?];
    if (wireTypes.has(kind)) return mark({ field: name, above, content: "documented" });
    if (kind === "map" && !keyed) return { [anything]: mark({ field: name, above, content: "open" }) };
    if (openTypes.has(kind)) return mark({ field: name, above, content: "open" });
    const inner = keyed ?? kind;
    const deeper = [...above, name];
    if (!contract.types[inner]) return { [anything]: mark({ field: name, above, content: "open" }) };
    const times = within.filter((each) => each === inner).length;
    if (times > 1) return undefined;
    const held = times === 1 ? leavesOnly(inner, deeper) : object(inner, deeper, within);
    return keyed ? { "1": held } : held;
  }

  function leavesOnly(name: string, above: readonly string[]): JsonObject {
    const simple = documented(contract, name).filter(([, { type: named }]) => wireTypes.has(named));
    return Object.fromEntries(simple.map(([member]) => [member, mark({ field: `${name}.${member}`, above, content: "documented" })]));
  }

  return { record: object(type, [], []), leaves };
}

/** Members that the vendor sends. */
export function documented(contract: VendorContract, type: string): [string, Field][] {
  return Object.entries(contract.types[type] ?? {}).filter(([, { requestOnly }]) => !requestOnly);
}

/** The types of all that a vendor's reads answer. */
export function reachable(contract: VendorContract, operations: readonly Operation[]): string[] {
  const found = new Set<string>();
  const visit = (type: string | undefined) => {
    if (!type || found.has(type) || !contract.types[type]) return;
    found.add(type);
    for (const [, field] of documented(contract, type)) visit(field.type.split(":").at(-1));
  };
  for (const operation of operations) visit(answerType(operation));
  return [...found];
}
