import { answers, rows } from "../row.ts";
import type { Extra } from "./query.ts";

export const { resource, part } = rows<Extra>("cirrus", "id");
export const { roots, answer, file } = answers("cirrus");
