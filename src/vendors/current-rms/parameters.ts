import type { ListRequest } from "../../engine/model/adapter.ts";
import type { Condition } from "../../engine/model/condition.ts";
import { fold } from "../../engine/model/names.ts";
import type { FieldSet } from "../../engine/model/record.ts";
import { pairsOf } from "../../engine/vendor/responses.ts";
import { badInput } from "../../errors.ts";
import { vendor } from "./connection.ts";
import { snake } from "./envelope.ts";
import { factsOf } from "./lists.ts";
import { type CurrentRmsResource, optionsOf } from "./options.ts";
import { parent } from "./parents.ts";
import type { Pair } from "./query.ts";

export function paging(page: number, size: number): Pair[] {
  return [
    ["page", String(page)],
    ["per_page", String(size)],
  ];
}

/**
 * The rows that a list shows: those of the requested modes, else of the mode that hides none. A saved view has a mode of its own,
 * which that one would widen.
 */
export function scope(resource: CurrentRmsResource, { options = {} }: ListRequest): Pair[] {
  const { filtermode } = factsOf(resource);
  const given = [options.filtermode ?? []].flat().map(String);
  const requested = options.viewId ? given.filter((mode) => mode !== filtermode) : given;
  const modes = requested.length > 0 || !filtermode || options.viewId ? requested : [filtermode];
  const pairs = modes.map((mode): Pair => [modes.length > 1 ? "filtermode[]" : "filtermode", mode]);
  return options.viewId ? [...pairs, ["view_id", String(options.viewId)]] : pairs;
}

export function searching(resource: CurrentRmsResource, { options = {} }: ListRequest): Condition | undefined {
  const { search } = factsOf(resource);
  return search && options.search ? { attribute: search, operator: "contains", value: options.search } : undefined;
}

/**
 * The needed associations. `include[]` overrides the default ones; whether it replaces them or adds to them is not
 * documented, but the needed ones come in both cases. Where none is needed, one of the default ones is requested: at best
 * the others stay away, at worst nothing changes.
 */
export function includes(resource: CurrentRmsResource, fields: FieldSet | undefined): Pair[] {
  if (!fields) return [];
  const needed = (resource.optIn ?? []).filter((member) => fields.has(fold(member)));
  const { least } = optionsOf(resource);
  const named = needed.length === 0 && least ? [least] : needed;
  return named.map((member) => ["include[]", member]);
}

const commonOptions = new Set(["filtermode", "viewId", "search"]);

/** Arguments of this list alone, by the vendor's names. */
export function ownParameters({ options = {} }: ListRequest): Pair[] {
  const own = Object.entries(options).filter(([option]) => !commonOptions.has(option));
  return pairsOf(Object.fromEntries(own.map(([option, value]) => [snake(option), value])), "brackets");
}

/** The condition's parts that go elsewhere: into the path, or into a parameter of its own. */
interface Taken {
  /** By parameter of the path. */
  values: Record<string, string>;
  own: Pair[];
  /** The rest. */
  where: Condition | undefined;
}

/** Takes the parameters of a list out of the condition: those of its path, and the one that is a parameter of its own. */
export function takeParameters(names: readonly string[], ownParameter: string | undefined, where: Condition | undefined): Taken {
  const values: Record<string, string> = {};
  const rest = (condition: Condition): Condition | undefined => {
    if ("all" in condition) {
      const all = condition.all.map(rest).filter((part) => part !== undefined);
      return all.length > 0 ? { all } : undefined;
    }
    if (!("attribute" in condition) || condition.operator !== "eq") return condition;
    const { attribute, value } = condition;
    if (attribute === parent) for (const [i, part] of String(value).split("/").entries()) values[names[i]!] = part;
    else if (names.includes(attribute) || attribute === ownParameter) values[attribute] = String(value);
    else return condition;
    return undefined;
  };
  const left = where && rest(where);
  const missing = names.find((parameter) => !values[parameter]);
  if (missing) throw badInput(`This list of ${vendor.label} is read for one ${missing} at a time.`, "Pass one.");
  const own = ownParameter === undefined ? undefined : values[ownParameter];
  return { values, own: own === undefined ? [] : [[ownParameter!, own]], where: left };
}
