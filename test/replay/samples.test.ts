import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Resource, type Sample, samples } from "./cases.ts";
import { isSentObject, type Sent, type SentObject } from "./compare.ts";
import { exceptionFor, exceptions, redacted } from "./exceptions.ts";
import { parseSent, replay } from "./replay.ts";
import { type Replay, startReplay } from "./server.ts";
import { readXml, readXmlList } from "./xml.ts";

const folder = fileURLToPath(new URL("../../../shared/vendor-apis/samples/", import.meta.url));
let started: Replay;
beforeAll(async () => {
  started = await startReplay();
});
afterAll(() => started.close());

function recordsIn({ shows, key, file }: Sample, text: string): SentObject[] {
  if (file.endsWith(".xml") && shows === "record") return [readXml(text)];
  const sample = file.endsWith(".xml") ? readXmlList(text) : parseSent(text);
  const page = Array.isArray(sample) && key ? sample[0]! : sample;
  const inner = key && isSentObject(page) ? page[key]! : page;
  // One sample shows its record in a list.
  return (Array.isArray(inner) ? inner : [inner]).filter(isSentObject);
}

/** What documents print where they show no value. */
function isPlaceholder(sent: Sent): boolean {
  const words = ["string", "<string>", "nullable number", "Hello, world!"];
  return words.includes(String(sent)) || (isSentObject(sent) && Object.keys(sent).length === 0);
}

/** Values of all samples of a vendor, those of them that the graph shows as they were sent, and the others by reason. */
const shares = new Map<string, { values: number; shown: number; otherwise: Map<string, number> }>();

describe.runIf(existsSync(folder))("samples", () => {
  for (const sample of samples)
    it(sample.file, async () => {
      const text = readFileSync(folder + sample.file, "utf8");
      const records = recordsIn(sample, text);
      const resource: Resource = sample.resource;
      const reading = (sample.shows === "list" ? resource.list : undefined) ?? resource.get ?? resource.list!;
      const served = sample.shows === "record" && reading === resource.list ? reading.body([text]) : text;
      const out = await replay(started, resource, reading, served, records, sample.older ? { held: true } : {});
      const share = shares.get(sample.file.split("/")[0]!) ?? { values: 0, shown: 0, otherwise: new Map<string, number>() };
      shares.set(sample.file.split("/")[0]!, share);
      share.values += out.leaves.filter(({ finding, sent }) => finding === "found" || !isPlaceholder(sent)).length;
      share.shown += out.leaves.filter(({ finding }) => finding === "found").length;
      for (const leaf of out.leaves) {
        const reason = leaf.finding === "found" || isPlaceholder(leaf.sent) ? undefined : exceptionFor(leaf)?.reason;
        if (reason) share.otherwise.set(reason, (share.otherwise.get(reason) ?? 0) + 1);
      }
      // Rows of this sample have neither the whole of their money nor the project whose search would show it.
      const isShort = sample.file === "itm/revenues.search.200.json";
      expect(out.errors.filter((error) => !(isShort && error.includes("does not tell")))).toEqual([]);
      expect(out.errors.length > 0).toBe(isShort);
      expect(out.operations).toEqual([reading.operation]);
      expect([out.rows, out.named]).toEqual([records.length, records.length]);
      expect(out.leaves.length).toBeGreaterThan(0);
      expect(out.leaves.filter((leaf) => leaf.finding === "lost" && !exceptionFor(leaf))).toEqual([]);
      expect(out.leaves.filter((leaf) => leaf.finding === "unreadable" && !isPlaceholder(leaf.sent))).toEqual([]);
      expect(out.changed.filter((member) => !redacted.has(member))).toEqual([]);
    });

  it("hold totals beside the rows of a mission's progress, which the mission shows", async () => {
    const textOf = (name: string) => readFileSync(`${folder}cirrus/${name}.json`, "utf8");
    // The page prints 0 for the id, by which nothing can be asked for.
    const texts = {
      "missions.get": textOf("missions.get").replace('"id": 0', '"id": 5'),
      "missionprogress.list": textOf("missionprogress.list").replace('"totalcompleted": 0', '"totalcompleted": 3'),
    };
    const { data, errors } = await started.ask(
      "cirrus",
      texts,
      '{ cirrusMission(id: "5") { progressTotals { totalActive totalCompleted } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ cirrusMission: { progressTotals: { totalActive: 0, totalCompleted: 3 } } });
  });

  it("of every vendor show all their values, as they were sent or otherwise for a reason that is told to users", () => {
    const told = [...shares].map(([vendor, { values, shown, otherwise }]) =>
      [`${vendor}: ${shown} of ${values} as sent`, ...[...otherwise].map(([reason, count]) => `${count}: ${reason}`)].join("\n  "),
    );
    console.info(`Values of the documented samples that the graph shows:\n${told.join("\n")}`);
    for (const [vendor, { values, shown, otherwise }] of shares) {
      const listed = [...otherwise.values()].reduce((sum, count) => sum + count, 0);
      expect([vendor, shown + listed]).toEqual([vendor, values]);
      expect(shown / values, vendor).toBeGreaterThanOrEqual(0.99);
    }
  });
});

it("what is shown otherwise than it is documented is told on the vendor's page", () => {
  const pages = fileURLToPath(new URL("../../docs/vendors/", import.meta.url));
  const plain = (text: string) => text.replace(/\s+/g, " ");
  for (const { reason, told } of exceptions)
    expect([reason, plain(readFileSync(`${pages}${told.page}.md`, "utf8")).includes(plain(told.words))]).toEqual([reason, true]);
});
