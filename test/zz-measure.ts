import { measureLinks } from "./linking/measure.ts";
import { startWithBook } from "./linking/book/kit.ts";
import { startHarness } from "./harness.ts";
const [mode, seed, scale, only] = process.argv.slice(2);
const h = mode === "book" ? await startWithBook({ seed, scale: Number(scale) }) : await startHarness({ seed, scale: Number(scale) });
const m = await measureLinks(h.world, h.tieline, only);
for (const [k, v] of m) console.log(k.padEnd(55), v.truths, v.findable, v.found, v.foundFindable, "amb", v.ambiguous, "wrong", v.wrong.length, v.wrong.slice(0, 2).join(" | "), v.missed.length ? "missed " + v.missed.slice(0, 2).join(" | ") : "");
if (mode === "book") { const db = (h as any).store.database; console.log(await db.all("SELECT relation, count(*) FROM link_belonging GROUP BY 1")); console.log(await db.all("SELECT * FROM link_belonging WHERE relation = ? LIMIT 3", ["part"])); console.log(await db.all("SELECT stream, kind, count(*) FROM link_record GROUP BY 1,2")); }
await h.close();
process.exit(0);
