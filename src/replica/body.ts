import { createHash } from "node:crypto";
import type { VendorRecord } from "../engine/model/record.ts";
import { type JsonObject, parseJson } from "../transport/json.ts";
import { jsonText } from "./json-text.ts";

/** The text of a record: its data, and in a second line what was sent, where that differs. */
export function bodyOf({ data, sent }: Pick<VendorRecord, "data" | "sent">): string {
  return data === sent ? jsonText(data) : `${jsonText(data)}\n${jsonText(sent)}`;
}

export function readBody(body: string): Pick<VendorRecord, "data" | "sent"> {
  // JSON has no line break of its own.
  const end = body.indexOf("\n");
  const data = parseJson(end < 0 ? body : body.slice(0, end)) as JsonObject;
  return { data, sent: end < 0 ? data : (parseJson(body.slice(end + 1)) as JsonObject) };
}

/** 48 bits: whether a body is the one that is kept. */
export function hashOf(body: string): number {
  return createHash("sha1").update(body).digest().readUIntBE(0, 6);
}

/** Bodies of a stream repeat their names: these are what a dictionary holds, and nothing that anyone wrote. */
export function dictionaryOf(bodies: Iterable<Pick<VendorRecord, "data" | "sent">>): string {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value)) for (const name of Object.keys(value)) if (name.length < mostOfName) names.add(name);
    for (const each of Object.values(value)) visit(each);
  };
  for (const { data, sent } of bodies) {
    visit(data);
    if (sent !== data) visit(sent);
    if (names.size > mostNames) break;
  }
  // What stands last is found by the shortest distance.
  return [...names]
    .slice(0, mostNames)
    .map((name) => `,"${name}":"`)
    .join("");
}

const mostOfName = 100;
const mostNames = 300;
