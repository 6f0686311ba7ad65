import type { VendorCall } from "../../engine/model/adapter.ts";
import type { WriteCall, WriteReading } from "../../engine/model/write.ts";
import type { Route } from "../../engine/vendor/route.ts";
import { readWriting, type WriteWords } from "../../engine/vendor/write-answer.ts";
import type { VendorError } from "../../errors.ts";
import { isObject, type Json, LosslessNumber } from "../../transport/json.ts";
import { jsonText } from "../../transport/json-text.ts";
import { type Element, writeElement } from "../../transport/soap.ts";
import { errorsIn } from "./faults.ts";

type Address = (operation: WriteCall["operation"], values: Readonly<Record<string, string>>) => Route;

/** A write to ITM Platform: the record as it is, or XML for the oldest operation. */
export function writeCall(address: Address, { operation, path, query, body, facts }: WriteCall): VendorCall<WriteReading> {
  const { content, wrapper } = facts.body;
  const isXml = content === "xml";
  return {
    request: {
      operation: operation.id,
      ...address(operation, path),
      query,
      safe: false,
      ...(body !== undefined && {
        body: isXml ? writeElement([wrapper!, elementsOf(body)]) : jsonText(body),
        headers: { "Content-Type": isXml ? "application/xml" : "application/json" },
      }),
    },
    read: (response) => readWriting(response, facts.answer, words),
  };
}

function elementsOf(body: Json): Element[] {
  if (!isObject(body)) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((each): Element => [name, isObject(each as Json) ? elementsOf(each as Json) : textOf(each as Json)]),
  );
}

function textOf(value: Json): string {
  return value === null ? "" : value instanceof LosslessNumber ? value.value : String(value);
}

const words: WriteWords = {
  errorsIn: (response) => {
    const messages = errorsIn(response);
    const body = messages.length === 0 ? tryJson(response.text) : undefined;
    return body === undefined ? messages : refusalsIn(body);
  },
  refusalsIn,
  // The vendor answers some refusals with status 500, and says so in a message (ITM Platform API, Sprints and Purchases).
  isRefusal: (response) => response.status === 500 && errorsIn(response).length > 0,
};

/** Items of a bulk answer have a status of their own; Gantt answers `success: false` with a text. */
function refusalsIn(body: Json): readonly VendorError[] {
  return [body].flat().flatMap((each) => {
    if (!isObject(each as Json)) return [];
    const { StatusCode, StatusMessage, responseText, success, Id } = each as Record<string, Json>;
    const text = StatusMessage ?? responseText;
    const failed = Number(StatusCode) >= 400 || success === false;
    return failed ? [{ message: String(text ?? `refused${Id ? ` for ${String(Id)}` : ""}`) }] : [];
  });
}

function tryJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
