import type { RecordRef, UserError } from "../../engine/model/effect.ts";
import { keyOf, valueAt } from "../../engine/model/names.ts";
import { parentPaths, type Resource } from "../../engine/model/resource.ts";
import type { Member } from "../../engine/model/write.ts";
import { isObject, type Json, type JsonObject } from "../../transport/json.ts";
import { FileContent } from "../../transport/multipart.ts";
import { ownPart, vendorIdOf } from "../ids.ts";
import { bodyMembers, inputMembers } from "../sdl/mutations.ts";
import type { Write } from "./table.ts";
import { type Translation, textOf, translate } from "./values.ts";

/** An input as the vendor takes it. */
export interface Translated {
  /** Parameters of the path that are known; what the input leaves out stands in the record. */
  path: Readonly<Record<string, string>>;
  query: readonly (readonly [name: string, value: string])[];
  /** Members of the body at its top, by the vendor's names. */
  body: JsonObject;
  /** In the graph's names, for keys and the audit: secrets masked, files described. */
  input: JsonObject;
  target?: RecordRef;
  errors: readonly UserError[];
}

type Given = Readonly<Record<string, unknown>>;

export function readInput(write: Write, given: Given, resources: ReadonlyMap<string, Resource>): Translated {
  const { facts, all, inputs } = write;
  const translation: Translation = { inputs, resources, errors: [] };
  const members = bodyMembers(all, facts);
  const path = pathOf(write, given, resources);
  const named = targetOf(write, given, path, resources);
  const body = translate(translation, members, { ...given, ...sharedIn(write, members, path) });
  if (facts.kind === "save" && named) put(body, facts.target!.split("."), named.id);
  const target = named ?? (facts.kind === "save" ? targetIn(write, body) : undefined);
  const query = Object.entries(translate(translation, facts.query ?? [], given)).map(([name, value]) => [name, textOf(value)] as const);
  const shown = inputMembers(all, facts).map(({ member }) => member);
  return {
    path,
    query,
    body: ordered(members, body),
    input: maskedInput(shown, given, inputs),
    ...(target && { target }),
    errors: translation.errors,
  };
}

/** Members of the body that are parameters of the path as well: sent in both places. */
function sharedIn({ facts }: Write, members: readonly Member[], path: Readonly<Record<string, string>>): Given {
  const shared = facts.parameters.filter(({ as, name }) => path[name] !== undefined && members.some((member) => member.as === as));
  return Object.fromEntries(shared.map(({ as, name }) => [as, path[name]]));
}

function pathOf({ facts }: Write, given: Given, resources: ReadonlyMap<string, Resource>): Record<string, string> {
  const path: Record<string, string> = {};
  const above: string[] = [];
  for (const parameter of facts.parameters) {
    const value = given[parameter.as];
    if (value === undefined || value === null) continue;
    const texts = ([value].flat() as unknown[]).map((each) => {
      if (!parameter.names || !resources.has(parameter.names)) return String(each).trim();
      const whole = vendorIdOf(String(each), parameter.names, resources);
      if (parameter.name === facts.target && resources.get(parameter.names)!.parentIds) above.push(...whole.split("/").slice(0, -1));
      return ownPart(whole, resources.get(parameter.names));
    });
    path[parameter.name] = texts.join(",");
  }
  const before = facts.parameters.slice(
    0,
    Math.max(
      0,
      facts.parameters.findIndex(({ name }) => name === facts.target),
    ),
  );
  // The id of a record below others has theirs in it.
  for (const [i, { name }] of before.entries()) if (path[name] === undefined && above[i] !== undefined) path[name] = above[i];
  return path;
}

function targetOf(
  { facts }: Write,
  given: Given,
  path: Readonly<Record<string, string>>,
  resources: ReadonlyMap<string, Resource>,
): RecordRef | undefined {
  const { target, type, parameters } = facts;
  const resource = type === undefined ? undefined : resources.get(type);
  if (target === undefined || type === undefined || !resource) return undefined;
  const at = parameters.findIndex(({ name }) => name === target);
  if (at < 0) {
    const value = given[facts.kind === "save" ? "id" : target];
    if (value === undefined || value === null) return undefined;
    const id = vendorIdOf(String(value), type, resources);
    return { type, id };
  }
  const own = path[target];
  if (own === undefined) return undefined;
  if (parentPaths(resource).length === 0) return { type, id: own };
  const above = parameters.slice(0, at).map(({ name }) => path[name]);
  return above.every((each) => each !== undefined) ? { type, id: [...above, own].join("/") } : { type, id: own };
}

/** The record that the body names, where one operation inserts and updates. */
function targetIn({ facts }: Write, body: JsonObject): RecordRef | undefined {
  const id = keyOf(valueAt(body, facts.target!));
  return id === undefined || facts.type === undefined ? undefined : { type: facts.type, id };
}

/** The members in the contract's order. */
export function ordered(members: readonly Member[], body: JsonObject): JsonObject {
  return Object.fromEntries(members.flatMap(({ name }) => (name in body ? [[name, body[name]!]] : [])));
}

export function put(body: JsonObject, [name, ...further]: readonly string[], value: Json): void {
  if (further.length === 0) body[name!] = value;
  else {
    const inner = isObject(body[name!] ?? null) ? (body[name!] as JsonObject) : {};
    body[name!] = inner;
    put(inner, further, value);
  }
}

const mask = "***";

function maskedInput(members: readonly Member[], given: Given, inputs: Write["inputs"]): JsonObject {
  const shown: JsonObject = {};
  for (const member of members)
    for (const name of member.enum ? [member.as, `${member.as}Code`] : [member.as])
      if (given[name] !== undefined) shown[name] = masked(member, given[name], inputs);
  return shown;
}

function masked(member: Member, value: unknown, inputs: Write["inputs"]): Json {
  if (value === null) return null;
  if (member.secret) return mask;
  if (Array.isArray(value)) return value.map((each) => masked(member, each, inputs));
  if (member.type === "FileInput") {
    const { name, type, base64 } = value as Record<string, string>;
    return { name: name!, type: type!, characters: base64!.length };
  }
  if (!member.nested) return value as Json;
  return maskedInput(inputs[member.type]!, value as Given, inputs);
}

/** A body for people: secrets and contents of files left out. */
export function maskedBody(value: Json, type: string | undefined, inputs: Write["inputs"]): Json {
  if (Array.isArray(value)) return value.map((each) => maskedBody(each, type, inputs));
  if (!isObject(value)) return value;
  const members = new Map((inputs[type ?? ""] ?? []).map((member) => [member.name, member]));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const member = members.get(name);
      if (member?.secret && inner !== null) return [name, mask];
      if ((inner as unknown) instanceof FileContent) return [name, fileMark(inner as unknown as FileContent)];
      const isContent = member?.format === "base64" || member?.format === "data-uri";
      if (isContent && typeof inner === "string" && inner.length > 100)
        return [name, `${inner.slice(0, 40)}… (${inner.length} characters)`];
      return [name, maskedBody(inner, member?.nested ? member.type : undefined, inputs)];
    }),
  );
}

function fileMark({ name, type, bytes }: FileContent): Json {
  return { name, type, bytes: bytes.length };
}
