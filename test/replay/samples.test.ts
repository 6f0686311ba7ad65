import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Resource, type Sample, samples } from "./cases.ts";
import { isSentObject, type Sent, type SentObject } from "./compare.ts";
import { changedOnPurpose, exceptionFor } from "./exceptions.ts";
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

/** What documents print where they show no value. */
function isPlaceholder(sent: Sent): boolean {
  const words = ["string", "<string>", "nullable number", "Hello, world!"];
  return words.includes(String(sent)) || (isSentObject(sent) && Object.keys(sent).length === 0);
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
      expect(out.errors).toEqual([]);
      expect(out.operations).toEqual([reading.operation]);
      expect([out.rows, out.named]).toEqual([records.length, records.length]);
      expect(out.leaves.length).toBeGreaterThan(0);
      expect(out.leaves.filter((leaf) => leaf.finding === "lost" && !exceptionFor(leaf))).toEqual([]);
      expect(out.leaves.filter((leaf) => leaf.finding === "unreadable" && !isPlaceholder(leaf.sent))).toEqual([]);
      expect(out.changed.filter((member) => !changedOnPurpose.has(member))).toEqual([]);
    });
});
