import type { Operation, Page } from "../../resource/model.ts";
import { badResponse, readJson } from "../../resource/upstream.ts";
import { isObject } from "../../transport/json.ts";
import type { Response } from "../../transport/send.ts";

export const name = "zivio";
export const label = "Zivio";

/** Rows under their key; no total and no sign of the end. */
export function readPage(operation: Operation, response: Response): Page {
  const body = readJson(name, label, operation.id, response);
  if (!isObject(body) || !Array.isArray(body.milestones)) throw badResponse(name, label, operation.id, "an object without milestones");
  return { rows: body.milestones.filter(isObject) };
}
