import { writeFormat } from "../files/write-format.ts";
import { askDuckDb, makeCatalogue } from "../sql/duckdb.ts";

/** What is done in a process of its own: it takes long, or runs what a caller wrote. */
export const tasks = { writeFormat, askDuckDb, makeCatalogue };
