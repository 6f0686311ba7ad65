import { badInput } from "../../errors.ts";
import { pairsOf, rowsAt } from "../../resource/answer.ts";
import { both, type Condition } from "../../resource/condition.ts";
import type { Call, Columns, Dialect, ListAsk, Operation, Page, Passage, Resource } from "../../resource/model.ts";
import { fold } from "../../resource/names.ts";
import { fill, parametersOf, type RouteOf } from "../../resource/route.ts";
import { badResponse, readJson } from "../../resource/upstream.ts";
import { isObject, type JsonObject } from "../../transport/json.ts";
import { label, name, readPage, readRecord, readRows, snake } from "./envelope.ts";
import { parent } from "./marks.ts";
import { orderParameters, type Pair, whereParameters } from "./query.ts";

/** What rows of this vendor say beyond the common words. */
export interface Extra {
  /** Rows a page holds at most; 100 when absent. */
  pageSize?: number;
  /** The mode that hides nothing, for lists that hide rows by default. */
  filtermode?: "all";
  /** What the vendor's own search looks through, as its parameter names it. */
  search?: string;
  /** The smallest of the associations that come unless others are named: named when none is wanted, so that the rest can stay away. */
  least?: string;
  /** For records addressed below a parent: the list of their parents, and the parent's member that holds them. */
  parents?: { list: Operation; member: string };
  /** What stands around one record and around rows, where it is not the resource's own name. */
  keys?: readonly [one: string, many: string];
  /** An attribute that the list documents as a parameter of its own. */
  plain?: string;
}

/** How Current RMS is asked: page/per_page, `q[...]`, `include[]`, an envelope named after the resource. */
export function dialect(routeOf: RouteOf): Dialect {
  const address = (operation: Operation, values: Readonly<Record<string, string>> = {}) => {
    const { method, path } = routeOf(operation);
    return { operation: operation.id, method, path: fill(path, values), safe: true };
  };

  /** A record addressed below its parent, asked for without it: the parent is found by it. */
  function showInParent(resource: Resource, id: string): Call<JsonObject | null> {
    const { list, member } = extraOf(resource).parents!;
    const query: Pair[] = [
      ...paging(1, 1),
      ["filtermode", "all"],
      ...whereParameters({ attribute: `${member}_id`, operator: "eq", value: id }),
      ...orderParameters([]),
      ["include[]", member],
    ];
    return {
      request: { ...address(list), query },
      read: (response) => {
        const [parent] = readRows(list, response).rows;
        const held = parent?.[member];
        const record = Array.isArray(held) ? held.filter(isObject).find((each) => String(each.id) === id) : undefined;
        if (parent && !record) throw badResponse(name, label, list.id, `a record without the ${member} that it was asked by`);
        return record ?? null;
      },
    };
  }

  return {
    disjunction: true,
    answer: (asked) => {
      const { operation, path, query, body, paging: span, at } = asked;
      const pairs = [...(span ? paging(span.page, span.size) : []), ...pairsOf(query, "brackets")];
      const sent = body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body, numeric) };
      return {
        request: { ...address(operation, path), query: pairs, ...sent },
        read: (response): Page => {
          if (response.status === 404) return { rows: [], total: 0 };
          if (span) return readPage(operation, response, { ...span, at });
          return { rows: rowsAt(asked, readJson(name, label, operation.id, response), name, label) };
        },
      };
    },
    attribute: (_resource, field) => (field === "vendorId" ? "id" : snake(field)),
    passage,
    pageSize: (resource) => extraOf(resource).pageSize ?? 100,
    capacity: (resource, attribute) => {
      const parents = parametersOf(routeOf(resource.list!).path);
      return parents.length === 0 ? 100 : attribute === parent || parents.includes(attribute) ? 1 : 0;
    },
    obligatory: (resource, attribute) => attribute === parent || parametersOf(routeOf(resource.list!).path).includes(attribute),
    page: (resource, ask): Call<Page> => {
      const { keys, plain } = extraOf(resource);
      const operation = resource.list!;
      const names = parametersOf(routeOf(operation).path);
      const { values, where } = takeParameters(names, plain, both(ask.where, searching(resource, ask)));
      const place = names.map((name) => values[name]).join("/");
      const query = [
        ...paging(ask.page, ask.size),
        ...scope(resource, ask),
        ...ownParameters(ask),
        ...(plain && values[plain] ? [[plain, values[plain]] as Pair] : []),
        ...whereParameters(where),
        ...orderParameters(ask.order ?? []),
        ...includes(resource, ask.columns),
      ];
      return {
        request: { ...address(operation, values), query },
        read: (response) => {
          if (response.status === 404 && names.length > 0) return { rows: [], total: 0 };
          const page = readPage(operation, response, { page: ask.page, size: ask.size, at: keys?.[1] });
          return names.length === 0 ? page : { ...page, rows: page.rows.map((row) => ({ ...row, [parent]: place })) };
        },
      };
    },
    show: (resource, id, columns): Call<JsonObject | null> => {
      const operation = resource.show!;
      const names = parametersOf(routeOf(operation).path);
      const ids = id.split("/");
      const { keys, parents } = extraOf(resource);
      if (parents && ids.length === 1 && id !== "") return showInParent(resource, id);
      if (ids.length !== names.length || ids.includes("")) {
        const ways = [
          ...(parents || names.length === 1 ? ["its id"] : []),
          ...(names.length > 1 ? [names.map((each) => `<${each}>`).join("/")] : []),
        ];
        throw badInput(`"${id}" does not name a ${resource.type}. Pass ${ways.join(", or ")}.`);
      }
      const values = Object.fromEntries(names.map((parameter, i) => [parameter, ids[i]!]));
      return {
        request: { ...address(operation, values), query: includes(resource, columns) },
        read: (response) => {
          if (response.status === 404) return null;
          const record = readRecord(resource, operation, response, keys?.[0]);
          return names.length === 1 ? record : { ...record, [parent]: ids.slice(0, -1).join("/") };
        },
      };
    },
  };
}

/**
 * `q[member_name_cont]`: an attribute of the record that a member of this one names. The association is called as the record
 * that comes embedded, and otherwise as the id is, as in the documented `stock_level_item_id`.
 */
function passage({ relations }: Resource, relation: string): Passage | undefined {
  const to = relations[relation];
  const association = snake(relation);
  if (to?.kind !== "one" || (to.embedded !== association && to.key !== `${association}_id`)) return undefined;
  return { attribute: (inner) => `${association}_${inner}`, member: to.embedded };
}

/** Ids, which are text in the graph, are numbers in a body. */
function numeric(_name: string, value: unknown): unknown {
  return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
}

function extraOf(resource: Resource): Extra {
  return (resource.extra ?? {}) as Extra;
}

function paging(page: number, size: number): Pair[] {
  return [
    ["page", String(page)],
    ["per_page", String(size)],
  ];
}

/** Which rows a list shows at all: the modes asked for, else the one that hides nothing. */
function scope(resource: Resource, { options }: ListAsk): Pair[] {
  const { filtermode } = extraOf(resource);
  const asked = (options?.filtermode ?? []) as readonly string[];
  const modes = asked.length > 0 ? asked : filtermode ? [filtermode] : [];
  const pairs = modes.map((mode): Pair => [modes.length > 1 ? "filtermode[]" : "filtermode", mode]);
  return options?.viewId ? [...pairs, ["view_id", String(options.viewId)]] : pairs;
}

function searching(resource: Resource, { options }: ListAsk): Condition | undefined {
  const { search } = extraOf(resource);
  return search && options?.search ? { attribute: search, operator: "contains", value: options.search } : undefined;
}

/**
 * The associations that are wanted, by name. The documentation says that `include[]` overrides what is embedded by default:
 * whether the named ones come instead or in addition, all that are wanted come. Where none is wanted, naming one of the
 * default ones brings nothing more in the one case, and spares the others in the other.
 */
function includes(resource: Resource, columns: Columns | undefined): Pair[] {
  if (!columns) return [];
  const wanted = (resource.include ?? []).filter((member) => columns.has(fold(member)));
  const { least } = extraOf(resource);
  const named = wanted.length === 0 && least ? [least] : wanted;
  return named.map((member) => ["include[]", member]);
}

const commonOptions = new Set(["filtermode", "viewId", "search"]);

/** The arguments that only this list has, by the vendor's names. */
function ownParameters({ options = {} }: ListAsk): Pair[] {
  const own = Object.entries(options).filter(([option]) => !commonOptions.has(option));
  return pairsOf(Object.fromEntries(own.map(([option, value]) => [snake(option), value])), "brackets");
}

/** A nested list takes its parent from the condition into the path; a documented parameter is taken from it, too. */
function takeParameters(
  names: readonly string[],
  plain: string | undefined,
  where: Condition | undefined,
): { values: Record<string, string>; where: Condition | undefined } {
  const values: Record<string, string> = {};
  const rest = (condition: Condition): Condition | undefined => {
    if ("all" in condition) {
      const all = condition.all.map(rest).filter((part) => part !== undefined);
      return all.length > 0 ? { all } : undefined;
    }
    if (!("attribute" in condition) || condition.operator !== "eq") return condition;
    const { attribute, value } = condition;
    if (attribute === parent) for (const [i, part] of String(value).split("/").entries()) values[names[i]!] = part;
    else if (names.includes(attribute) || attribute === plain) values[attribute] = String(value);
    else return condition;
    return undefined;
  };
  const left = where && rest(where);
  const missing = names.find((parameter) => !values[parameter]);
  if (missing) throw badInput(`This list of ${label} is read for one ${missing} at a time. Pass one.`);
  return { values, where: left };
}
