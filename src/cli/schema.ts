import { schemaFolder } from "../app.ts";
import { printSdl } from "../graph/sdl/print.ts";
import { readSdl } from "../graph/sdl/read.ts";

/** Prints the schema in SDL, as it is served. */
export function schema(): void {
  console.log(printSdl(readSdl(schemaFolder)));
}
