import type { UserError } from "../../engine/model/effect.ts";
import type { Resource } from "../../engine/model/resource.ts";
import type { Member, WriteFacts } from "../../engine/model/write.ts";
import { type Json, type JsonObject, LosslessNumber } from "../../transport/json.ts";
import { FileContent } from "../../transport/multipart.ts";
import { ownPart, vendorIdOf } from "../ids.ts";
import { assertFile } from "./file-checks.ts";

/** What values are translated with, and where what is wrong of them is collected. */
export interface Translation {
  inputs: WriteFacts["inputs"];
  resources: ReadonlyMap<string, Resource>;
  errors: UserError[];
}

/** Values of an input in the graph's names, as the vendor's members in their order; what is absent stays absent. */
export function translate(
  translation: Translation,
  members: readonly Member[],
  given: Readonly<Record<string, unknown>>,
  path: readonly string[] = [],
): JsonObject {
  const sent: JsonObject = {};
  for (const member of members) {
    const named = `${member.as}Code`;
    const code = member.enum ? given[named] : undefined;
    const value = code ?? given[member.as];
    if (code !== undefined && given[member.as] !== undefined)
      translation.errors.push({ field: [...path, named], message: `Send "${member.as}" or "${named}", not both.`, code: "INVALID" });
    if (value !== undefined) sent[member.name] = memberValue(translation, member, value, [...path, member.as]);
  }
  return sent;
}

function memberValue(translation: Translation, member: Member, value: unknown, path: readonly string[]): Json {
  // "None" is an empty text where the vendor shows it so, and the graph's type has none.
  if (value === null) return member.blank && member.type !== "String" && !member.nested && !member.list ? "" : null;
  if (!member.list && !member.many && !member.indexed) return oneOf(translation, member, value, path);
  const items = [value].flat() as unknown[];
  if (member.maxItems !== undefined && items.length > member.maxItems)
    translation.errors.push({ field: path, message: `There may be ${member.maxItems} at most.`, code: "INVALID" });
  const all = items.map((each, i) => oneOf(translation, member, each, [...path, String(i)]));
  if (member.many) return all.map(textOf).join(",");
  return member.indexed ? Object.fromEntries(all.map((each, i) => [String(i), each])) : all;
}

function oneOf(translation: Translation, member: Member, value: unknown, path: readonly string[]): Json {
  const { inputs, resources, errors } = translation;
  if (value === null) return null;
  if (member.nested) return translate(translation, inputs[member.type]!, value as JsonObject, path);
  if (member.type === "FileInput") return fileOf(value as FileInput, path, errors) as unknown as Json;
  if (member.type === "JSON" || member.type === "JSONObject") return value as Json;
  if (member.type === "ID") {
    const id = member.names
      ? ownPart(vendorIdOf(String(value), member.names, resources), resources.get(member.names))
      : String(value).trim();
    return written(member, id);
  }
  check(member, value, path, errors);
  return written(member, value);
}

/** A value in the vendor's way of writing. */
export function written({ wire }: Pick<Member, "wire">, value: unknown): Json {
  if (typeof value === "boolean") return wire === "string" ? String(value) : wire === "integer" ? Number(value) : value;
  const text = String(value);
  if ((wire === "integer" || wire === "number") && /^-?\d+(\.\d+)?$/.test(text))
    return String(Number(text)) === text ? Number(text) : new LosslessNumber(text);
  if (wire === "boolean" && /^(true|false)$/.test(text)) return text === "true";
  return text;
}

export function textOf(value: Json): string {
  return value === null ? "" : value instanceof LosslessNumber ? value.value : String(value);
}

function check(member: Member, value: unknown, field: readonly string[], errors: UserError[]): void {
  const fail = (message: string) => errors.push({ field, message, code: "INVALID" });
  const { minimum, maximum, maxLength, codes, filled, format } = member;
  if (minimum !== undefined && Number(value) < minimum) fail(`It must be at least ${minimum}.`);
  if (maximum !== undefined && Number(value) > maximum) fail(`It must be at most ${maximum}.`);
  if (maxLength !== undefined && [...String(value)].length > maxLength) fail(`It may have ${maxLength} characters.`);
  if (filled && String(value).trim() === "") fail("It must not be empty.");
  if (codes && !(String(value) in codes)) fail(`It must be one of ${Object.keys(codes).join(", ")}.`);
  if ((format === "base64" || format === "data-uri") && typeof value === "string" && value !== "" && member.type === "String")
    assertFile({ format, text: value }, fail);
}

interface FileInput {
  name: string;
  type: string;
  base64: string;
}

function fileOf({ name, type, base64 }: FileInput, field: readonly string[], errors: UserError[]): FileContent {
  assertFile({ format: "base64", text: base64, name, type }, (message) => errors.push({ field, message, code: "INVALID" }));
  return new FileContent(name, type, Buffer.from(base64, "base64"));
}
