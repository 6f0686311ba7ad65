/** Writes .env.example from the schema of the configuration: `npm run env-example`. A test tells when that was forgotten. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { envExample } from "../src/config.ts";

writeFileSync(fileURLToPath(new URL("../.env.example", import.meta.url)), envExample());
