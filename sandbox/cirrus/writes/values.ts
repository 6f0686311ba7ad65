import type { Field } from "../../kit/contract.ts";
import type { Known } from "../../kit/filler.ts";
import { isObject, type JsonObject } from "../../kit/json.ts";
import { linkName, tableOf, targetOf } from "../shapes.ts";
import { type Link, type Row, reverse, row, type Store, tags } from "../store.ts";
import { invalid, type WriteRequest } from "./request.ts";

/** What a row is made of: members and links. */
export interface Parts {
  known: Known;
  links: Record<string, Link>;
}

const stamps = { created: ["created", "tscreated"], updated: ["updated", "tsupdated", "timestamp"] };

/** A new row of a table: no member is drawn, as those of the world's rows are. */
export function blank(store: Store, table: string, now: string): Parts {
  const parts: Parts = { known: {}, links: {} };
  for (const [type, fields] of Object.entries(store.contract.types)) {
    if (tableOf(type) !== table) continue;
    for (const [name, field] of Object.entries(fields)) addBlank(store, parts, [table, name], field);
  }
  for (const name of [...stamps.created, ...stamps.updated]) if (name in parts.known) parts.known[name] = now;
  if ("active" in parts.known) parts.known.active = parts.known.active === false ? true : 1;
  delete parts.known.id;
  return parts;
}

function addBlank(store: Store, { known, links }: Parts, [table, name]: [string, string], field: Field): void {
  if (reverse[`${table}.${name}`] || name === "id") return;
  const isPart = store.contract.types[field.type] !== undefined;
  if (targetOf(field) && !field.requestOnly) links[linkName(name)] ??= field.list ? [] : null;
  else if (field.list) known[name] ??= [];
  else if (isPart) known[name] ??= null;
  else if (field.type === "unknown" || field.type === "json" || field.nullable) known[name] ??= null;
  else known[name] ??= field.type === "boolean" ? false : field.type === "string" ? "" : 0;
}

/** When a row was changed last. */
export function touched({ known }: Row, now: string): Known {
  return Object.fromEntries(stamps.updated.filter((name) => name in known).map((name) => [name, now]));
}

/** The members and links that a body sets. A key, a short object with an id, and a list of either lead to rows. */
export function partsOf(request: WriteRequest, type: string, given: JsonObject, before?: Row): Parts {
  const { store, table, readings } = request;
  const inputs = store.contract.inputs[type]!;
  const own = store.contract.types[table] ?? {};
  const parts: Parts = { known: {}, links: {} };
  for (const [name, value] of Object.entries(given)) {
    const member = inputs[name];
    if (!member || member.readonly || name === "id") continue;
    const target = (own[name] && targetOf(own[name])) ?? (member.ref && tableOf(String(member.ref)));
    if (target && !reverse[`${table}.${name}`] && !isRowList(store, name, own)) {
      const found = rowsOf(store, target, value, name);
      const link = linkName(name);
      const isList = Array.isArray(value) && (own[name]?.list || own[link]?.list || member.list) && !isSingle(own, link);
      const there = before && readings.updatedLists === "merge" ? store.linked(before, link) : [];
      parts.links[link] = isList ? [...new Set([...there, ...found])] : (found[0] ?? null);
      // The row may hold the key as a plain member as well.
      if (before && name in before.known) parts.known[name] = value;
    } else parts.known[name] = memberValue(request, own[name], value, { name, before });
  }
  return parts;
}

function isSingle(own: Record<string, Field>, link: string): boolean {
  return own[link] !== undefined && !own[link].list;
}

/** A list of parts that hold a reference each, such as the rows of an order. */
function isRowList(store: Store, name: string, own: Record<string, Field>): boolean {
  const field = own[name];
  return field?.list === true && store.contract.types[field.type] !== undefined && targetOf(field) === undefined;
}

function rowsOf(store: Store, target: string, value: unknown, name: string): Row[] {
  return [value].flat().flatMap((each) => {
    const id = isObject(each) ? (each.id ?? (isObject(each.user) ? each.user.id : undefined)) : each;
    if (id === null || id === undefined || id === "" || Number(id) === 0) return [];
    const found = store.find(target, Number(id));
    if (!found) throw invalid({ [name]: `No ${target} has the id ${id}` });
    return [found];
  });
}

function memberValue(
  request: WriteRequest,
  field: Field | undefined,
  value: unknown,
  { name, before }: { name: string; before: Row | undefined },
): unknown {
  const { store, readings } = request;
  if (field?.type === "Tag") return (value as JsonObject[]).filter(({ id }) => id !== 0).map(tagOf);
  if (!field || !store.contract.types[field.type]) return value;
  const there = before && name in before.known ? store.get(before, name) : undefined;
  if (!field.list) return isObject(value) ? part(request, field.type, { ...(isObject(there) ? there : {}), ...value }) : value;
  const made = (value as JsonObject[]).map((each) => (isObject(each) ? part(request, field.type, each) : each));
  return readings.updatedLists === "merge" && Array.isArray(there) ? [...there, ...made] : made;
}

function tagOf({ id, name }: JsonObject): object {
  const known = tags.find((tag) => tag.id === id || (id === undefined && tag.name === name));
  if (!known) throw invalid({ tags: `No tag has the id ${id}` });
  return known;
}

/** A part of a record, in the form that reads show: what the body leaves out is empty. */
function part(request: WriteRequest, type: string, given: JsonObject): unknown {
  const { store } = request;
  const inner = { ...request, table: type };
  const empty: Parts = { known: {}, links: {} };
  for (const [name, field] of Object.entries(store.contract.types[type]!)) addBlank(store, empty, [type, name], field);
  const inputs = store.contract.inputs[type];
  const set = inputs ? partsOf(inner, type, given) : { known: given, links: {} };
  const id = given.id ?? `${type}.${store.partId()}`;
  const known = { ...empty.known, ...set.known, ...("id" in store.contract.types[type]! && { id: given.id ?? null }) };
  return store.render(type, row(type, id as number, known, { ...empty.links, ...set.links }));
}
