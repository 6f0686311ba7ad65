import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Resource, resources, type Sample, samples } from "./cases.ts";
import { isSentObject, type Sent, type SentObject } from "./compare.ts";
import { exceptionFor } from "./exceptions.ts";
import { parseSent, replay } from "./replay.ts";
import { type Replay, startReplay } from "./server.ts";
import { readXml } from "./xml.ts";

const folder = fileURLToPath(new URL("../../../shared/vendor-apis/samples/", import.meta.url));
let started: Replay;
beforeAll(async () => {
  started = await startReplay();
});
afterAll(() => started.close());

function recordsIn({ shows, key, file }: Sample, text: string): SentObject[] {
  if (file.endsWith(".xml")) return [readXml(text)];
  const sample = parseSent(text);
  const page = Array.isArray(sample) && key ? sample[0]! : sample;
  const inner = key && isSentObject(page) ? page[key]! : page;
  return (shows === "list" ? (inner as Sent[]) : [inner]).filter(isSentObject);
}

describe.runIf(existsSync(folder))("samples", () => {
  for (const sample of samples)
    it(sample.file, async () => {
      const text = readFileSync(folder + sample.file, "utf8");
      const records = recordsIn(sample, text);
      const resource: Resource = sample.resource;
      const reading = sample.shows === "record" && resource.get ? resource.get : resource.list!;
      const served = sample.shows === "record" && reading === resource.list ? reading.body([text]) : text;
      const out = await replay(started, resource, reading, served, records, sample.older ? { held: true } : {});
      const lost = out.leaves.filter((l) => l.finding === "lost" && !exceptionFor(l));
      console.log(
        sample.file,
        out.leaves.length,
        "lost",
        lost.length,
        "unreadable",
        out.leaves.filter((l) => l.finding === "unreadable").length,
        "rows",
        out.rows,
        records.length,
        out.named,
        JSON.stringify(out.operations),
        JSON.stringify(out.errors).slice(0, 600),
        [...new Set(out.changed)],
      );
      const seen = new Map<string, string>();
      for (const l of [...lost, ...out.leaves.filter((l) => l.finding === "unreadable")])
        seen.set(
          `${l.owner}.${l.member} ${l.finding}`,
          `${l.path} sent ${JSON.stringify(l.sent)?.slice(0, 60)} shown ${JSON.stringify(l.shown)?.slice(0, 60)}`,
        );
      for (const [k, v] of [...seen].slice(0, 25)) console.log("   ", k, v);
    });
});
