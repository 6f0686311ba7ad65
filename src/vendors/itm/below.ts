import { badInput } from "../../errors.ts";
import type { Test } from "../../resource/condition.ts";
import { type Many, many, type Operation, type Resource } from "../../resource/model.ts";
import { joinedKey } from "../../resource/names.ts";
import { badResponse, readJson, refuse, unsupportedFilter } from "../../resource/upstream.ts";
import { isObject, type Json, type JsonObject } from "../../transport/json.ts";
import type { Response } from "../../transport/send.ts";
import { readElements } from "../../transport/soap.ts";
import { below, label, name } from "./envelope.ts";
import { operandOf } from "./filter.ts";

/** The one answer that is XML (L5061), and where it holds its rows. */
const xml = { operation: "task-dependencies.list", links: "Links", link: "Link" };

/** The page prints it in braces and as JSON: not the content type but the text says what it is. A web page is no such answer. */
const opening = /^\s*\{?\s*(?=<(?!!doctype|html\b))/i;

/** Records that are listed below this one, which its own parents and its id name. */
export const listedBelow = (...from: string[]): Many => many("", { filter: below, from });

/** The ids of the parents and the record's own, of an id that holds them all. */
export function keysOf(resource: Resource, id: string): string[] {
  const parents = [resource.within ?? []].flat();
  if (parents.length === 0) return [id];
  const keys = id.split("/");
  if (keys.length === parents.length + 1 && !keys.includes("")) return keys;
  const wanted = [...parents, "id"].map((parent) => `<${parent.replace(/Id$/, "").toLowerCase() || "id"}>`).join("/");
  throw badInput(`"${id}" does not name a ${resource.type}. Pass ${wanted}.`);
}

/** Rows may keep to themselves what they were asked by, or say 0 for it: then the path says it. */
export function placed(resource: Resource, row: JsonObject, values: Readonly<Record<string, string>>): JsonObject {
  const given = Object.entries(values).filter(([parameter]) => joinedKey(row, parameter) === undefined);
  const parents = [resource.within ?? (resource.list ? [] : resource.id)].flat();
  return { ...row, ...Object.fromEntries(given.filter(([parameter]) => parents.includes(parameter))) };
}

/** The rows of a list without pages: bare, in an envelope, or the `<Links>` of XML. */
export function readWhole(operation: Operation, response: Response): JsonObject[] {
  const body = (operation.id === xml.operation && readLinks(operation, response)) || readJson(name, label, operation.id, response);
  if (Array.isArray(body)) return body.filter(isObject);
  const list = isObject(body) ? body.list : undefined;
  if (!isObject(body) || !Array.isArray(list)) throw badResponse(name, label, operation.id, "something else than a list");
  // Nothing more can be asked of such a list: what it does not show would stay missing unseen.
  if (Number(body.total) > list.length) throw badResponse(name, label, operation.id, "fewer rows than it says there are");
  return list.filter(isObject);
}

/** Its rows, if it is XML; an element without others is read as its text. */
function readLinks(operation: Operation, response: Response): Json | undefined {
  const { text } = response;
  const [before] = opening.exec(text) ?? [];
  if (before === undefined) return undefined;
  refuse(name, label, operation.id, response);
  try {
    const elements = text.slice(before.length, text.lastIndexOf(">") + 1);
    const links = readElements(elements, (element) => element === xml.link)[xml.links];
    return typeof links === "string" && links.trim() === "" ? [] : { list: links ?? null };
  } catch {
    throw badResponse(name, label, operation.id, "XML that cannot be read");
  }
}

/** The record of this id: the answer itself, or the one of a list. */
export function readOne(resource: Resource, operation: Operation, response: Response, id: string): JsonObject | null {
  if (operation.id === resource.list?.id || response.text.trimStart().startsWith("[")) {
    const isWanted = (row: JsonObject) =>
      joinedKey(resource.reshape ? resource.reshape(row) : row, resource.id)?.toLowerCase() === id.toLowerCase();
    return readWhole(operation, response).find(isWanted) ?? null;
  }
  const body = readJson(name, label, operation.id, response);
  if (!isObject(body)) throw badResponse(name, label, operation.id, "something else than a record");
  return body;
}

/** The older lists take `?Member.Inner=value`; how they write other comparisons is lost in the vendor's page (L75). */
export function equalities(resource: Resource, tests: readonly Test[]): [string, string][] {
  return tests.map(({ attribute, operator, value }) => {
    if (operator !== "eq") throw unsupportedFilter(resource, label, `${attribute} with ${operator}`);
    // An instant is compared as text, so it goes as the graph showed it; what is no number goes as it is and finds nothing.
    const operand = String(value).endsWith("Z") ? undefined : operandOf(attribute, value);
    return [attribute, String(operand ?? value)];
  });
}
