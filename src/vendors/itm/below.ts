import type { Comparison } from "../../engine/model/condition.ts";
import { joinedKey } from "../../engine/model/names.ts";
import { type HasMany, many, type Operation, type Resource } from "../../engine/model/resource.ts";
import { assertSuccess, badResponse, beyondLimit, objectsIn, readJson, unsupportedFilter } from "../../engine/vendor/responses.ts";
import { badInput } from "../../errors.ts";
import { AnswerLimitError } from "../../transport/answer-limits.ts";
import { isObject, type Json, type JsonObject, jsonBodySteps } from "../../transport/json.ts";
import { bodyOf } from "../../transport/layers/parse.ts";
import type { Response } from "../../transport/send.ts";
import { elementSteps } from "../../transport/soap.ts";
import type { Steps } from "../../transport/steps.ts";
import { vendor } from "./connection.ts";
import { below } from "./envelope.ts";
import { operandOf } from "./filter.ts";

/** ITM Platform API, Task Dependencies: the one answer in XML, and the elements of its rows. */
const xml = { operation: "task-dependencies.list", links: "Links", link: "Link" };

/** The start of XML, which the sample shows in braces and with the content type of JSON. A web page does not match. */
const opening = /^\s*\{?\s*(?=<(?!!doctype|html\b))/i;

/** Records that are listed below this one: its parents and its id are in their address. */
export const listedBelow = (...from: string[]): HasMany => many("", { filter: below, from });

/** The ids of the parents and of the record, from an id of all of them. */
export function keysOf(resource: Resource, id: string): string[] {
  const parents = [resource.parentIds ?? []].flat();
  if (parents.length === 0) return [id];
  const keys = id.split("/");
  if (keys.length === parents.length + 1 && !keys.includes("")) return keys;
  const form = [...parents, "id"].map((parent) => `<${parent.replace(/Id$/, "").toLowerCase() || "id"}>`).join("/");
  throw badInput(`"${id}" does not name a ${resource.type}.`, `Pass ${form}.`);
}

/** The row with the parents in its path, where it lacks them or has 0 for them. */
export function placed(resource: Resource, row: JsonObject, values: Readonly<Record<string, string>>): JsonObject {
  const given = Object.entries(values).filter(([parameter]) => joinedKey(row, parameter) === undefined);
  const parents = [resource.parentIds ?? (resource.list ? [] : resource.id)].flat();
  const missing = given.filter(([parameter]) => parents.includes(parameter));
  return missing.length === 0 ? row : { ...row, ...Object.fromEntries(missing) };
}

/** The rows of a list without pages: bare, in an envelope, or as `<Links>` in XML. */
export function readWhole(operation: Operation, response: Response): JsonObject[] {
  const body = (operation.id === xml.operation && readLinks(operation, response)) || readJson(vendor, operation.id, response);
  if (Array.isArray(body)) return objectsIn(vendor, operation.id, body);
  const list = isObject(body) ? body.list : undefined;
  if (!isObject(body) || !Array.isArray(list)) throw badResponse(vendor, operation.id, "something other than a list");
  // Such a list has no second page: the missing rows would go unnoticed.
  if (Number(body.total) > list.length) throw badResponse(vendor, operation.id, "fewer rows than its total");
  return objectsIn(vendor, operation.id, list);
}

/** Parses a body: JSON, but for the operation that answers in XML. */
export function bodySteps(text: string, operation: string): Steps<Json> {
  return operation === xml.operation && opening.test(text) ? linkSteps(text) : jsonBodySteps(text);
}

function linkSteps(text: string): Steps<JsonObject> {
  const [before] = opening.exec(text)!;
  return elementSteps(text.slice(before.length, text.lastIndexOf(">") + 1), (element) => element === xml.link);
}

/** The rows of XML; undefined for other text. An element without children is read as its text. */
function readLinks(operation: Operation, response: Response): Json | undefined {
  if (!opening.test(response.text)) return undefined;
  assertSuccess(vendor, operation.id, response);
  try {
    const links = bodyOf(response, linkSteps)[xml.links];
    return typeof links === "string" && links.trim() === "" ? [] : { list: links ?? null };
  } catch (error) {
    if (error instanceof AnswerLimitError) throw beyondLimit(vendor, operation.id, error);
    throw badResponse(vendor, operation.id, "XML that cannot be read");
  }
}

/** The record of this id: the answer itself, or an item of it. */
export function readOne(resource: Resource, operation: Operation, response: Response, id: string): JsonObject | null {
  if (operation.id === resource.list?.id || response.text.trimStart().startsWith("[")) {
    const isWanted = (row: JsonObject) =>
      joinedKey(resource.reshape ? resource.reshape(row) : row, resource.id)?.toLowerCase() === id.toLowerCase();
    return readWhole(operation, response).find(isWanted) ?? null;
  }
  const body = readJson(vendor, operation.id, response);
  if (!isObject(body)) throw badResponse(vendor, operation.id, "something other than a record");
  return body;
}

/** ITM Platform API, Filtering v1: `?Member.Inner=value`. The example that would show other comparisons is missing on the page. */
export function equalities(resource: Resource, tests: readonly Comparison[]): [string, string][] {
  return tests.map(({ attribute, operator, value }) => {
    if (operator !== "eq") throw unsupportedFilter(resource, vendor.label, `${attribute} with ${operator}`);
    // An instant is compared as text, so it is sent as it was given; a text for a number is sent as it is and finds nothing.
    const operand = String(value).endsWith("Z") ? undefined : operandOf(attribute, value);
    return [attribute, String(operand ?? value)];
  });
}
