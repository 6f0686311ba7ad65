import { startSynced } from "./test/questions/replica.ts";
import { readViews } from "./src/doors/views/folder.ts";
import { makeExecutor } from "./src/server/executor.ts";
import { flatten } from "./src/doors/views/flatten.ts";
const g = await startSynced({ scale: 0.3 });
const { views, problems } = readViews(g.tieline.catalogue, ["views"]);
console.log(problems);
const ask = makeExecutor(g.tieline, 60000);
for (const v of views.values()) {
  console.log("==", v.name, v.columns.map(c => c.name + ":" + c.type + (c.currency !== undefined ? "$" + c.currency : "") + (c.references ? "->" + c.references : "") + "[" + c.vendors + "]").join(" "), v.vendors, v.types.join(","));
  for (const b of v.branches) {
    const a = await ask(b.document, { onlyIfCached: true, maxStaleMs: Infinity, variables: { ...(b.isConnection && { tielineFirst: 100 }), ...(b.document.includes("tielineElements") && { tielineElements: 100 }) } } as any);
    const seen = new Map<string, number>(); for (const e of a.errors ?? []) { const k = (e.extensions?.code ?? "") + e.message + JSON.stringify(e.path ?? []).replace(/\d+/g, "N"); seen.set(k, (seen.get(k) ?? 0) + 1); }
    if (seen.size) console.log("ERR", [...seen]);
    const r = (a.data as any)?.[b.root];
    if (!r) continue;
    const { rows } = flatten(b.isConnection ? r.nodes : [r], b, v.columns);
    console.log(b.root, rows.length, JSON.stringify(rows[0]));
  }
}
await g.close();
