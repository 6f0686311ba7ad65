import type { JsonObject } from "../../kit/json.ts";
import type { Row } from "../model.ts";
import type { WriteRequest } from "./request.ts";

/** What a write gives back: the row to show, rows of a list, or a body as it is. */
export type Outcome = { row: Row } | { rows: Row[] } | { body: JsonObject } | undefined;

export type Action = (request: WriteRequest) => Outcome;
