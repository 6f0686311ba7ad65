/**
 * Makes `records/writes/<vendor>.json`: of each documented write and action the requests and answers that the documentation shows.
 * Usage: npx tsx test/replay/make-writes.ts DIRECTORY   (the one that `scripts/contract.ts` takes)
 * Kept are names, nesting, order and short values. Prose becomes "text", an address "https://example.com/file"; of a record that is
 * answered whole only the id stays, and of error answers one of each shape.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../src/transport/json.ts";

/** Requests as JSON values, or as text where they are XML; answers by their status. */
export interface Written {
  requests: unknown[];
  answers: Record<string, unknown[]>;
}
export type Writes = Record<string, Written>;

/** What is read of the operations files, which differ from vendor to vendor. */
interface Documented {
  id?: string;
  method: string;
  kind: string;
  requestSample?: string;
  sample?: string;
  requestSampleFile?: string;
  response?: { status: number; documented?: boolean; sampleFile?: string };
  requestBody?: { files: string[] } | null;
  responses?: { status: number; files: string[] }[];
}

export const writesFile = (vendor: string) => new URL(`records/writes/${vendor}.json`, import.meta.url);

const makers: Record<string, (directory: string) => Writes> = { "current-rms": currentRms, cirrus, itm, projector };

function currentRms(directory: string): Writes {
  const { operations, sample, files } = read(directory, "current-rms");
  return byId(operations, ["write", "action"], ({ id, response, requestSample, sample: answer }) => ({
    requests: files
      .filter((file) => file === requestSample || file.startsWith(`${id}.example-`))
      .sort(firstIs(requestSample))
      .map(sample),
    answers: answer ? { [response!.status]: [withoutRecord(sample(answer))] } : {},
  }));
}

function cirrus(directory: string): Writes {
  const { operations, sample } = read(directory, "cirrus");
  return byId(operations, ["create", "update", "delete", "action"], ({ requestSampleFile, response }) => ({
    requests: requestSampleFile ? [sample(requestSampleFile)] : [],
    answers: response!.documented ? { [response!.status]: [sample(response!.sampleFile!)] } : {},
  }));
}

function itm(directory: string): Writes {
  const { operations, sample } = read(directory, "itm");
  return byId(operations, ["write"], ({ requestBody, responses }) => ({
    requests: (requestBody?.files ?? []).map(sample),
    answers: Object.fromEntries(
      responses!.map(({ status, files }) => [status, status < 300 ? files.map(sample) : oneOfEach(files.flatMap(sample))]),
    ),
  }));
}

/** The requests are the templates; a second one of the save has the documented milestone in it. */
function projector(directory: string): Writes {
  const { operations, templates, sample } = read(directory, "projector");
  const shown = sample("contract-line-item-milestone.element.xml") as string;
  const detail = /<MilestoneDetail>(.*)<\/MilestoneDetail>/s.exec(shown)![1]!.replace(/>\s+</g, "><").trim();
  const prefixed = detail.replace(/<(\/?)(?=\w)/g, "<$1com:");
  return byId(operations, ["write", "test"], ({ method }) => {
    const template = /<pws:serviceRequest>(.*)<\/pws:serviceRequest>/.exec(templates[method] ?? "")?.[1];
    const whole = template?.replace(/(<sch:ContractLineItemMilestone>).*(<\/sch:ContractLineItemMilestone>)/, `$1${prefixed}$2`);
    return { requests: [template ?? [], whole ?? []].flat(), answers: {} };
  });
}

function read(directory: string, vendor: string) {
  const documented = JSON.parse(readFileSync(join(directory, `${vendor}.operations.json`), "utf8"));
  const folder = join(directory, "samples", vendor);
  const sample = (file: string): unknown => {
    const text = readFileSync(join(folder, file), "utf8");
    return file.endsWith(".json") ? shortened(JSON.parse(text)) : text.trim();
  };
  const operations: Documented[] = documented.operations ?? documented;
  const templates: Record<string, string> = documented.requestTemplates ?? {};
  return { operations, templates, sample, files: readdirSync(folder) };
}

function byId(operations: readonly Documented[], kinds: readonly string[], written: (operation: Documented) => Written): Writes {
  const writes = operations.filter(({ kind }) => kinds.includes(kind));
  return Object.fromEntries(writes.map((operation) => [operation.id ?? operation.method, written(operation)]));
}

function firstIs(first: string | undefined) {
  return (one: string, other: string) => Number(other === first) - Number(one === first) || (one < other ? -1 : 1);
}

function shortened(value: unknown): unknown {
  if (typeof value === "string") return value.length <= 40 ? value : / /.test(value) ? "text" : "https://example.com/file";
  if (Array.isArray(value)) return value.map(shortened);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shortened(each)])) : value;
}

/** Records are long, and described by what reads answer. */
function withoutRecord(answer: unknown): unknown {
  const [name, ...further] = Object.keys(answer as object);
  if (further.length > 0) return answer;
  const cut = (value: unknown) => (isObject(value) ? ("id" in value ? { id: value.id } : {}) : value);
  const value = (answer as Record<string, unknown>)[name!];
  return { [name!]: Array.isArray(value) ? value.map(cut) : cut(value) };
}

function oneOfEach(shown: readonly unknown[]): unknown[] {
  return [...new Map(shown.map((value) => [Object.keys(value as object).join(), value])).values()];
}

function lines(writes: Writes): string {
  const rows = Object.entries(writes).map(([id, written]) => ` ${JSON.stringify(id)}: ${JSON.stringify(written)}`);
  return `{\n${rows.join(",\n")}\n}\n`;
}

if (import.meta.filename === process.argv[1]) {
  const directory = process.argv[2];
  if (!directory || !existsSync(directory)) throw new Error("Usage: npx tsx test/replay/make-writes.ts DIRECTORY");
  mkdirSync(new URL("records/writes/", import.meta.url), { recursive: true });
  for (const [vendor, make] of Object.entries(makers)) writeFileSync(writesFile(vendor), lines(make(directory)));
}
