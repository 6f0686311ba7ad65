import { answers, rows } from "../row.ts";
import type { Extra } from "./dialect.ts";

export const { resource, part } = rows<Extra>("current-rms", "id");
export const { roots, answer, file } = answers("current-rms");
