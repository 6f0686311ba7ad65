import type { VendorCall } from "../../engine/model/adapter.ts";
import { keyOf, valueAt } from "../../engine/model/names.ts";
import type { Member, WriteCall, WriteReading } from "../../engine/model/write.ts";
import type { RouteOf } from "../../engine/vendor/route.ts";
import { failureOf } from "../../engine/vendor/write-answer.ts";
import { isObject, type Json, type JsonObject, LosslessNumber } from "../../transport/json.ts";
import { type Element, nil } from "../../transport/soap.ts";
import { errorsIn, type Message, readOutcome, serviceRequest, ticketMark } from "./envelope.ts";

/** What a save costs in the vendor's units. */
const weight = 2;

/** A write to Projector: elements in the order of the data contract, each in its namespace. */
export function writeCall(routeOf: RouteOf, { operation, body, facts, inputs }: WriteCall): VendorCall<WriteReading> {
  const service = routeOf(operation).path.slice(1);
  const fields = isObject(body as Json) ? elementsOf(inputs, facts.body.type!, body as JsonObject) : [];
  return {
    request: { ...serviceRequest(service, [["req:SessionTicket", ticketMark], ...fields]), safe: false, weight },
    read(response): WriteReading {
      if (response.status >= 300) return failureOf(response, { errorsIn });
      const { result, failed, messages } = readOutcome(service, response);
      const [errors, warnings] = [said(messages, "Error"), said(messages, "Warning")];
      if (failed || !result) return { status: "refused", code: "REFUSED", errors, warnings, ids: [] };
      const answer = facts.answer.key === undefined ? result : (result[facts.answer.key] ?? result);
      const id = facts.answer.id !== undefined && isObject(answer) ? keyOf(valueAt(answer, facts.answer.id)) : undefined;
      return { status: "done", errors: [], warnings, ids: id === undefined ? [] : [id], answer };
    },
  };
}

function said(messages: readonly Message[], type: string) {
  return messages.filter((message) => message.type === type).map(({ text, code }) => ({ message: text || code }));
}

function elementsOf(inputs: WriteCall["inputs"], type: string, object: JsonObject): Element[] {
  return inputs[type]!.filter(({ name }) => name in object).map((member) => elementOf(inputs, member, object[member.name]!));
}

function elementOf(inputs: WriteCall["inputs"], member: Member, value: Json): Element {
  const name = `${member.namespace ?? "com"}:${member.name}`;
  if (value === null) return [name, nil];
  if (!member.nested) return [name, value instanceof LosslessNumber ? value.value : String(value)];
  if (!member.list) return [name, elementsOf(inputs, member.type, value as JsonObject)];
  // Items of a collection are called as their type.
  return [name, (value as JsonObject[]).map((item): Element => [`com:${member.type}`, elementsOf(inputs, member.type, item)])];
}
