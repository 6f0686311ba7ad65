import type { VendorCall } from "../../engine/model/adapter.ts";
import type { WriteCall, WriteReading } from "../../engine/model/write.ts";
import { fill, type RouteOf } from "../../engine/vendor/route.ts";
import { errorsBelow } from "../../engine/vendor/vendor-errors.ts";
import { readWriting, type WriteWords } from "../../engine/vendor/write-answer.ts";
import type { VendorError } from "../../errors.ts";
import { isObject, type Json, type JsonObject } from "../../transport/json.ts";
import { jsonText } from "../../transport/json-text.ts";
import { hasFile, writeForm } from "../../transport/multipart.ts";
import { errorsIn } from "./envelope.ts";
import { parent } from "./parents.ts";

/** A write to Current RMS: the record under its name. A file makes it a form, whose names are those of the members in brackets. */
export function writeCall(routeOf: RouteOf, { operation, path, query, body, facts }: WriteCall): VendorCall<WriteReading> {
  const { method, path: template } = routeOf(operation);
  const { wrapper, content } = facts.body;
  const whole: Json | undefined = body === undefined ? undefined : wrapper ? { [wrapper]: body } : body;
  return {
    request: {
      operation: operation.id,
      method,
      path: fill(template, path),
      query,
      safe: false,
      ...(content === "json" && whole !== undefined && sent(whole as JsonObject)),
    },
    read: (response) => {
      const reading = readWriting(response, facts.answer, words);
      const above = facts.parameters.map(({ name }) => path[name]!).slice(0, facts.target ? -1 : undefined);
      if (!reading.record || above.length === 0) return reading;
      return { ...reading, record: { ...reading.record, [parent]: above.join("/") } };
    },
  };
}

function sent(body: JsonObject) {
  if (hasFile(body)) return writeForm(body);
  return { body: jsonText(body), headers: { "Content-Type": "application/json" } };
}

const words: WriteWords = {
  errorsIn: (response) => errorsIn(response),
  refusalsIn: (body) => messages(body, "error_messages"),
  warningsIn: (body) => messages(body, "warning_messages"),
};

/** Samples show error messages beside `result: true`: they are what was said, whether or not it was done. */
function messages(body: Json, member: string): readonly VendorError[] {
  return isObject(body) ? errorsBelow(body[member]).map(({ message }) => ({ message })) : [];
}
