/** Writes .env.example from the schema of the configuration: `npm run env-example`. With `--check` it only says whether it is up to date. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { envExample } from "../src/config.ts";
import { writeOrCheck } from "./output/generated-files.ts";

const file = pathToFileURL(resolve(".env.example"));
writeOrCheck(new Map([[file, envExample()]]), "npm run env-example");
