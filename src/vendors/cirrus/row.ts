import { answers, rows } from "../row.ts";
import type { CirrusOptions } from "./options.ts";

export const { resource, part } = rows<CirrusOptions>({ vendor: "cirrus", id: "id" });
export const { roots, answer, file } = answers("cirrus");
