import type { Page } from "../../engine/model/adapter.ts";
import type { Operation } from "../../engine/model/resource.ts";
import { badResponse, objectsIn, readJson } from "../../engine/vendor/responses.ts";
import { isObject } from "../../transport/json.ts";
import type { Response } from "../../transport/send.ts";
import { vendor } from "./connection.ts";

/** Rows under their key; no total and no sign of the end. */
export function readPage(operation: Operation, response: Response): Page {
  const body = readJson(vendor, operation.id, response);
  if (!isObject(body) || !Array.isArray(body.milestones)) throw badResponse(vendor, operation.id, "an object without milestones");
  return { rows: objectsIn(vendor, operation.id, body.milestones) };
}
