import type { VendorCall } from "../../engine/model/adapter.ts";
import type { WriteCall, WriteReading } from "../../engine/model/write.ts";
import { fill, type RouteOf } from "../../engine/vendor/route.ts";
import { readWriting } from "../../engine/vendor/write-answer.ts";
import { jsonText } from "../../transport/json-text.ts";
import { errorsIn } from "./envelope.ts";

/** A write to Cirrus: the record as it is. What is answered is documented of few. */
export function writeCall(routeOf: RouteOf, { operation, path, query, body, facts }: WriteCall): VendorCall<WriteReading> {
  const { method, path: template } = routeOf(operation);
  return {
    request: {
      operation: operation.id,
      method,
      path: fill(template, path),
      query,
      safe: false,
      ...(body !== undefined && { body: jsonText(body), headers: { "Content-Type": "application/json" } }),
    },
    read: (response) => readWriting(response, facts.answer, { errorsIn: (each) => errorsIn(each) }),
  };
}
