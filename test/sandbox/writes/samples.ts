import { readFileSync } from "node:fs";
import type { Operation, VendorContract } from "../../../contract/model.ts";
import type { Member } from "../../../contract/writes.ts";
import { isObject, type JsonObject } from "../../../sandbox/kit/json.ts";
import { type Writes, writesFile } from "../../replay/make-writes.ts";

export const documentedWrites = (vendor: string): Writes => JSON.parse(readFileSync(writesFile(vendor), "utf8"));

/** Gives the id of a record that the sandbox has, for a member that points at this type. */
export type FindId = (type: string, member: string) => unknown;

/** A documented request that fits a world of one's own: ids are those of records that are there, and words of a type are values. */
export function localised(contract: VendorContract, { body }: Operation, request: unknown, find: FindId): unknown {
  const { inputs } = contract;

  function record(type: string, given: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.entries(given).map(([name, value]) => {
        const member = inputs[type]?.[name];
        return [name, member ? valued(member, name, value, given) : value];
      }),
    );
  }

  function valued(member: Member, name: string, value: unknown, owner: JsonObject): unknown {
    if (inputs[member.type]) {
      if (Array.isArray(value)) return value.map((each) => (isObject(each) ? record(member.type, each) : each));
      if (member.indexed)
        return Object.fromEntries(Object.entries(value as JsonObject).map(([key, each]) => [key, record(member.type, each as JsonObject)]));
      return isObject(value) ? record(member.type, value) : value;
    }
    if (Array.isArray(value)) return value.map((each) => valued({ ...member }, name, each, owner));
    const type = member.typeField ? String(owner[member.typeField]) : [member.ref ?? []].flat()[0];
    const isWord = typeof value === "string" && /^(nullable )?(string|number|integer|boolean)$/.test(value);
    if (type && value !== null && value !== "" && value !== 0) {
      const id = find(type, name);
      if (id !== undefined) return member.type === "string" ? String(id) : id;
    }
    return isWord ? plain(member) : value;
  }

  const whole = body?.wrapper && isObject(request) ? (request[body.wrapper] as JsonObject) : request;
  if (!body?.type || !isObject(whole)) return request;
  const shown = record(body.type, whole);
  return body.wrapper ? { [body.wrapper]: shown } : shown;
}

/** A value of the member's kind, where the documentation shows the name of its type. */
function plain({ type, format, codes, minimum }: Member): unknown {
  if (codes) return type === "string" ? Object.keys(codes)[0] : Number(Object.keys(codes)[0]);
  if (format === "datetime") return "2026-04-02T09:00:00Z";
  if (format === "date") return "2026-04-02";
  if (type === "integer" || type === "number") return minimum ?? 3;
  if (type === "boolean") return true;
  return "Words";
}
