import { isObject, type Json, type JsonObject, LosslessNumber } from "../../transport/json.ts";
import type { EntityRecord, EntityTable, RecordTables, Role, Value, Values } from "./record.ts";
import { readValue } from "./values.ts";

/** What people type when they have no value. */
export type IsPlaceholder = (text: string) => boolean;

export function placeholdersOf(texts: readonly string[]): IsPlaceholder {
  const known = new Set(texts.map(plain));
  return (text) => {
    const bare = plain(text);
    return known.has(bare) || known.has(bare.replace(/^(?:po|ref|no|nr)\W*/, "")) || /^\W*$/.test(text);
  };
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}

/** The things that one record of a stream shows. */
export function extractEntities(tables: RecordTables, stream: string, sent: JsonObject, isPlaceholder: IsPlaceholder): EntityRecord[] {
  return (tables.entities[stream] ?? []).flatMap((table) => {
    const [id] = textsAt(sent, table.id);
    if (id === undefined || (table.when && !textsAt(sent, table.when.path).includes(table.when.value))) return [];
    const values = valuesOf(tables, table, sent, isPlaceholder);
    return [{ ref: `${table.stream}:${id}`, stream: table.stream, kind: table.kind, values, parents: parentsOf(table, sent) }];
  });
}

function valuesOf(tables: RecordTables, table: EntityTable, sent: JsonObject, isPlaceholder: IsPlaceholder): Values {
  const values: Values = {};
  const add = (role: Role, raw: string) => {
    if (isPlaceholder(raw)) return;
    for (const key of readValue(role, raw)) addValue(values, role, { raw: raw.trim(), key });
  };
  for (const [role, paths] of Object.entries(table.fields) as [Role, readonly string[]][])
    for (const path of paths) for (const raw of joinedAt(sent, path)) add(role, raw);
  const custom = table.customFields ? valueAt(sent, table.customFields) : undefined;
  for (const [name, value] of Object.entries(isObject(custom) ? custom : {})) {
    const role = roleOf(tables, name);
    if (role && (table.customRoles ?? [role]).includes(role)) for (const raw of texts(value)) add(role, raw);
  }
  return values;
}

/** Adds the value, unless it is there. */
export function addValue(values: Values, role: Role, value: Value): void {
  const known = values[role];
  if (!known) values[role] = [value];
  else if (!known.some(({ key }) => key === value.key)) known.push(value);
}

function parentsOf({ parents = {} }: EntityTable, sent: JsonObject): EntityRecord["parents"] {
  return Object.fromEntries(
    Object.entries(parents).map(([kind, paths]) => [
      kind,
      paths.flatMap(({ stream, path, when }) =>
        when && !textsAt(sent, when.path).includes(when.value) ? [] : [...new Set(textsAt(sent, path))].map((id) => `${stream}:${id}`),
      ),
    ]),
  );
}

const rolesByTables = new WeakMap<RecordTables, Map<string, Role | undefined>>();
/** Names of custom fields whose roles are remembered: a vendor has a few dozens. */
const mostNames = 1_000;

/** What the name of a custom field says that it holds. */
export function roleOf(tables: RecordTables, name: string): Role | undefined {
  const roles = rolesByTables.get(tables) ?? new Map<string, Role | undefined>();
  rolesByTables.set(tables, roles);
  if (roles.has(name)) return roles.get(name);
  if (roles.size >= mostNames) roles.clear();
  const role = readRole(tables, name);
  roles.set(name, role);
  return role;
}

function readRole({ customFieldRoles }: RecordTables, name: string): Role | undefined {
  const words = name
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(" ")
    .trim();
  return customFieldRoles.find(([pattern]) => pattern.test(words))?.[1];
}

/** As `textsAt`; "a+b" is one text of the two members. */
function joinedAt(sent: JsonObject, path: string): string[] {
  const parts = path.split("+");
  if (parts.length === 1) return textsAt(sent, path);
  const joined = parts.flatMap((part) => textsAt(sent, part)).join(" ");
  return joined === "" ? [] : [joined];
}

/** The texts and numbers at a path, those of all elements of lists on the way. */
function textsAt(sent: JsonObject, path: string): string[] {
  return texts(valueAt(sent, path));
}

function valueAt(value: Json | undefined, path: string): Json | undefined {
  return stepInto(value, stepsOf(path), 0);
}

function stepInto(value: Json | undefined, steps: readonly string[], from: number): Json | undefined {
  let at: Json | undefined = value;
  for (let i = from; i < steps.length; i++) {
    if (Array.isArray(at)) return at.map((each) => stepInto(each, steps, i) ?? null);
    at = isObject(at) ? at[steps[i]!] : undefined;
  }
  return at;
}

const stepsByPath = new Map<string, readonly string[]>();

/** The paths are those of the tables: a few hundred. */
function stepsOf(path: string): readonly string[] {
  const known = stepsByPath.get(path);
  if (known) return known;
  const steps = path.split(".");
  stepsByPath.set(path, steps);
  return steps;
}

function texts(value: Json | undefined): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (typeof value === "number" || typeof value === "boolean" || value instanceof LosslessNumber) return [String(value)];
  return Array.isArray(value) ? value.flatMap(texts) : [];
}
