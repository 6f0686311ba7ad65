/**
 * Serves the sandbox from the built program of a folder until it has answered once, and keeps the code that V8 has made meanwhile: of
 * every function that ran, those that run at each start. `bin/build.js` runs it as a process of its own: `make-cache.js FOLDER`.
 */
import { renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cacheFile, compile } from "./start-built.js";

const folder = String(process.argv[2]);
const filename = join(folder, "program.cjs");
const question = { query: "{ zivioMilestones(first: 1) { nodes { title } } }" };

process.argv = [process.execPath, filename, "serve", "--sandbox", "--port", "0"];
const { write } = process.stdout;
/** @type {Promise<string>} */
const address = new Promise((resolve) => {
  process.stdout.write = (/** @type {any} */ text) => {
    const [found] = /http:\S+\/graphql(?=\s)/.exec(String(text)) ?? [];
    if (found) resolve(found);
    return true;
  };
});
const script = compile(filename, undefined);
script.runInThisContext()(createRequire(filename), filename, dirname(filename));
const answer = await fetch(await address, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(question),
});
process.stdout.write = write;
const { data } = /** @type {any} */ (await answer.json());
if (!data?.zivioMilestones) throw new Error("The built program did not answer.");
const made = join(folder, `${cacheFile}-${process.pid}`);
writeFileSync(made, script.createCachedData());
renameSync(made, join(folder, cacheFile));
// As whoever serves ends it: it removes what it has put into the folder for temporary files.
process.kill(process.pid, "SIGINT");
