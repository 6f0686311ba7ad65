import { type GraphQLObjectType, getNamedType, isEnumType, isLeafType, isListType, isNonNullType, isObjectType } from "graphql";
import type { EnumTable } from "../../src/engine/model/tables.ts";
import { agrees, type Finding, isSentObject, type Sent, type SentObject, sameJson } from "./compare.ts";
import { bare, exceptionOf } from "./names.ts";
import { isKeyed } from "./select.ts";

type Shown = Record<string, unknown>;

/** What became of one value of a record. */
export interface Leaf {
  /** Type and member that it belongs to. */
  owner: string;
  member: string;
  /** From the record down. */
  path: string;
  sent: Sent;
  shown: unknown;
  finding: Finding;
}

export interface CheckOptions {
  enums: EnumTable;
  raws: ReadonlyMap<string, string>;
  /** What a field must show where that is said by hand, by path. */
  expected?: ReadonlyMap<string, unknown>;
}

/** Looks for every value of a record at its place in the answer. */
export function checkRecord(type: GraphQLObjectType, record: SentObject, shown: Shown | null | undefined, options: CheckOptions): Leaf[] {
  const leaves: Leaf[] = [];
  const { enums, raws, expected } = options;

  for (const [member, value] of Object.entries(record)) {
    const raw = shown?.[raws.get(member) ?? ""];
    const own: Leaf[] = [];
    visitMember(type, member, value, shown, member, own);
    // A value that is none of its type is not lost as long as the member can be had as it was sent.
    const kept = sameJson(value, raw) === "found";
    leaves.push(...own.map((leaf) => (leaf.finding === "unreadable" && !kept ? { ...leaf, finding: "lost" as const } : leaf)));
  }
  return leaves;

  function visitObject(owner: GraphQLObjectType, sent: SentObject, at: unknown, path: string, into: Leaf[]): void {
    for (const [member, value] of Object.entries(sent)) visitMember(owner, member, value, at, `${path}.${member}`, into);
  }

  function visitMember(owner: GraphQLObjectType, member: string, value: Sent, at: unknown, path: string, into: Leaf[]): void {
    const place = exceptionOf(owner.name, member);
    if (typeof place === "object" && isSentObject(value)) {
      for (const [inner, innerValue] of Object.entries(value)) {
        const target = place[inner];
        if (target) visitPlace(owner, target, innerValue, at, `${path}.${inner}`, into);
        else note(owner, member, innerValue, undefined, `${path}.${inner}`, "lost", into);
      }
      return;
    }
    // An object that is none has nothing to be shown.
    if (typeof place === "object" && value === null) {
      note(owner, member, null, null, path, "found", into);
      return;
    }
    const field = typeof place === "string" ? place : fieldOf(owner, member);
    if (field === undefined) lose(owner, member, value, path, into);
    else visitPlace(owner, field, value, at, path, into);
  }

  function visitPlace(owner: GraphQLObjectType, place: string, value: Sent, at: unknown, path: string, into: Leaf[]): void {
    const [name, ...rest] = place.split(".") as [string, ...string[]];
    const field = owner.getFields()[name];
    const shownHere = isShown(at) ? at[name] : undefined;
    const named = field && getNamedType(field.type);
    if (!named) lose(owner, name, value, path, into);
    else if (rest.length > 0) {
      if (isObjectType(named)) visitPlace(named, rest.join("."), value, shownHere, path, into);
    } else if (isLeafType(named)) visitLeaf(owner, name, value, at, path, into);
    else if (!isObjectType(named)) lose(owner, name, value, path, into);
    else if (isShownList(field.type)) visitList(owner, name, named, value, shownHere, path, into);
    else if (isSentObject(value)) {
      const none = shownHere === null && Object.values(value).every((inner) => inner === null);
      // An object with nothing in it is none, and so is a record of nulls.
      if (none) for (const member of ["", ...Object.keys(value)]) note(owner, name, null, null, `${path}.${member}`, "found", into);
      else visitObject(named, value, shownHere, path, into);
    } else note(owner, name, value, shownHere, path, absent(value, shownHere), into);
  }

  function visitList(
    owner: GraphQLObjectType,
    name: string,
    named: GraphQLObjectType,
    value: Sent,
    at: unknown,
    path: string,
    into: Leaf[],
  ) {
    const isKeyedList = isSentObject(value) && "key" in named.getFields() && isKeyed(value);
    if (!Array.isArray(value) && !isSentObject(value)) return note(owner, name, value, at, path, absent(value, at), into);
    const items: [key: string, item: Sent][] = isKeyedList
      ? Object.entries(value)
      : (Array.isArray(value) ? value : [value]).map((item, i) => [String(i), item]);
    const shownItems = Array.isArray(at) ? at : [];
    if (items.length === 0) return note(owner, name, value, at, path, shownItems.length === 0 ? "found" : "lost", into);
    items.forEach(([key, item], i) => {
      const here = `${path}.${key}`;
      const shownItem = shownItems[i];
      if (isKeyedList)
        note(
          named,
          "key",
          key,
          isShown(shownItem) ? shownItem.key : undefined,
          here,
          agrees("ID", key, isShown(shownItem) ? shownItem.key : undefined),
          into,
        );
      if (isSentObject(item)) visitObject(named, item, shownItem, here, into);
      // Records named by their ids alone.
      else visitLeaf(named, "vendorId", item, shownItem, here, into);
    });
    if (shownItems.length !== items.length) note(owner, name, value, at, path, "lost", into);
  }

  function visitLeaf(owner: GraphQLObjectType, name: string, value: Sent, at: unknown, path: string, into: Leaf[]): void {
    const field = owner.getFields()[name]!;
    const type = getNamedType(field.type);
    const shownHere = isShown(at) ? at[name] : undefined;
    if (expected?.has(path)) {
      const right = JSON.stringify(shownHere) === JSON.stringify(expected.get(path));
      // Beside a null, the value must be found in `raw`, unless there is no value.
      const none = value === null || value === "";
      note(owner, name, value, shownHere, path, !right ? "lost" : shownHere === null && !none ? "unreadable" : "found", into);
    } else if (isShownList(field.type) && Array.isArray(value)) {
      const items = Array.isArray(shownHere) ? shownHere : [];
      if (items.length !== value.length) note(owner, name, value, shownHere, path, "lost", into);
      else
        for (const [i, item] of value.entries()) note(owner, name, item, items[i], `${path}.${i}`, agrees(type.name, item, items[i]), into);
    } else if (isEnumType(type)) {
      note(owner, name, value, shownHere, path, sameCode(enums, type.name, value, shownHere) ? "found" : "lost", into);
    } else note(owner, name, value, shownHere, path, agrees(type.name, value, shownHere), into);
    const code = owner.getFields()[`${name === "vendorId" ? "id" : name}Code`];
    const codeType = code && getNamedType(code.type);
    if (codeType && isEnumType(codeType) && isShown(at) && !sameCode(enums, codeType.name, value, at[code.name]))
      note(owner, code.name, value, at[code.name], `${path} (code)`, "lost", into);
  }

  function lose(owner: GraphQLObjectType, member: string, value: Sent, path: string, into: Leaf[]): void {
    if (Array.isArray(value)) for (const [i, item] of value.entries()) lose(owner, member, item, `${path}.${i}`, into);
    else if (isSentObject(value)) for (const [name, inner] of Object.entries(value)) lose(owner, member, inner, `${path}.${name}`, into);
    else note(owner, member, value, undefined, path, "lost", into);
  }

  function note(owner: GraphQLObjectType, member: string, sent: Sent, at: unknown, path: string, finding: Finding, into: Leaf[]): void {
    into.push({ owner: owner.name, member, path, sent, shown: at, finding });
  }
}

/** Members that `raw` does not show as they were sent. */
export function changedMembers(type: string, record: SentObject, shown: Shown, raws: ReadonlyMap<string, string>): string[] {
  return Object.entries(record).flatMap(([member, value]) =>
    sameJson(value, shown[raws.get(member)!]) === "found" ? [] : [`${type}.${member}`],
  );
}

/** The field of a member by the rule. */
function fieldOf(type: GraphQLObjectType, member: string): string | undefined {
  if (bare(member) === "id") return "vendorId" in type.getFields() ? "vendorId" : undefined;
  return Object.keys(type.getFields()).find((field) => bare(field) === bare(member) && field !== "id");
}

function sameCode(enums: EnumTable, type: string, value: Sent, shown: unknown): boolean {
  const code = value === null || isSentObject(value) || Array.isArray(value) ? undefined : String(value).trim().toLowerCase();
  const known = Object.entries(enums[type] ?? {}).find(([, each]) => String(each).toLowerCase() === code);
  return (known?.[0] ?? null) === shown;
}

/** No object where one could be: null and "" are none, anything else is not readable as one. */
function absent(value: Sent, shown: unknown): Finding {
  const none = shown === null || (Array.isArray(shown) && shown.length === 0);
  if (!none) return "lost";
  return value === null || value === "" || (Array.isArray(value) && value.length === 0) ? "found" : "unreadable";
}

function isShown(value: unknown): value is Shown {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isShownList(type: unknown): boolean {
  return isNonNullType(type) ? isShownList(type.ofType) : isListType(type);
}
