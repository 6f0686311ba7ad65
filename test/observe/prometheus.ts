/** A metric with its samples. */
export interface Family {
  type: string;
  help: string;
  samples: { name: string; labels: Record<string, string>; value: number }[];
}

const name = "[a-zA-Z_:][a-zA-Z0-9_:]*";
const label = `[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\["\\\\n])*"`;
const number = "(?:[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|[+-]Inf|NaN)";
const helpLine = new RegExp(`^# HELP (${name}) (.*)$`);
const typeLine = new RegExp(`^# TYPE (${name}) (counter|gauge|histogram|summary|untyped)$`);
const sampleLine = new RegExp(`^(${name})(?:\\{(${label}(?:,${label})*),?\\})? (${number})(?: -?\\d+)?$`);

/** Endings of a family's samples, by its type. */
const endings: Readonly<Record<string, readonly string[]>> = {
  histogram: ["_bucket", "_sum", "_count"],
  summary: ["", "_sum", "_count"],
};

/**
 * Reads Prometheus' text format, version 0.0.4, by its grammar. Throws at the first line that breaks it: a line of another form, a
 * family that is told twice or has samples of other names, a sample that is told twice, a histogram that is no distribution.
 */
export function readMetrics(text: string): Map<string, Family> {
  if (!text.endsWith("\n")) throw new Error("The last line must end.");
  const families = new Map<string, Family>();
  const seen = new Set<string>();
  let current: { name: string; family: Family } | undefined;
  for (const line of text.split("\n").filter((each) => each !== "")) {
    const help = helpLine.exec(line);
    const type = typeLine.exec(line);
    const sample = sampleLine.exec(line);
    if (help) {
      if (families.has(help[1]!)) throw new Error(`Told twice: ${line}`);
      current = { name: help[1]!, family: { type: "untyped", help: help[2]!, samples: [] } };
      families.set(current.name, current.family);
    } else if (type) {
      if (!current || current.name !== type[1] || current.family.samples.length > 0) throw new Error(`Out of place: ${line}`);
      current.family.type = type[2]!;
    } else if (sample) {
      const [, own, labels = "", value] = sample;
      if (!current) throw new Error(`Of no family: ${line}`);
      const names = (endings[current.family.type] ?? [""]).map((ending) => `${current?.name}${ending}`);
      if (!names.includes(own!)) throw new Error(`Of another family: ${line}`);
      const read = readLabels(labels);
      const key = JSON.stringify([own, Object.entries(read).sort()]);
      if (seen.has(key)) throw new Error(`Told twice: ${line}`);
      seen.add(key);
      current.family.samples.push({ name: own!, labels: read, value: readNumber(value!) });
    } else throw new Error(`Not a line of the text format: ${line}`);
  }
  for (const [family, each] of families) checkFamily(family, each);
  return families;
}

function readLabels(text: string): Record<string, string> {
  const pairs = text.match(new RegExp(label, "g")) ?? [];
  const read = pairs.map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), pair.slice(at + 2, -1).replace(/\\(.)/g, (_all, letter) => (letter === "n" ? "\n" : letter))] as const;
  });
  if (new Set(read.map(([own]) => own)).size !== read.length) throw new Error(`A label is told twice: ${text}`);
  return Object.fromEntries(read);
}

function readNumber(text: string): number {
  return /Inf$/.test(text) ? (text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY) : Number(text);
}

function checkFamily(family: string, { type, samples }: Family): void {
  if (type === "counter" && samples.some(({ value }) => !(value >= 0))) throw new Error(`The counter ${family} is below 0.`);
  if (type !== "histogram") return;
  const series = new Map<string, { le: number; value: number }[]>();
  for (const { name: own, labels, value } of samples) {
    if (!own.endsWith("_bucket")) continue;
    const { le, ...others } = labels;
    const key = JSON.stringify(others);
    series.set(key, [...(series.get(key) ?? []), { le: readNumber(le ?? "x"), value }]);
  }
  for (const [labels, buckets] of series) {
    const grows = buckets.every(({ le, value }, i) => i === 0 || (le > buckets[i - 1]!.le && value >= buckets[i - 1]!.value));
    if (!grows || buckets.at(-1)!.le !== Number.POSITIVE_INFINITY) throw new Error(`${family}${labels} is no distribution.`);
    const count = samples.find((each) => each.name === `${family}_count` && JSON.stringify(each.labels) === labels)?.value;
    if (count !== buckets.at(-1)!.value) throw new Error(`${family}${labels} counts otherwise.`);
  }
}

/** The sample with exactly these labels. */
export function sampleOf(families: ReadonlyMap<string, Family>, sample: string, labels: Record<string, string>): number | undefined {
  const family = families.get(sample) ?? families.get(sample.replace(/_(bucket|sum|count)$/, ""));
  const wanted = JSON.stringify(Object.entries(labels).sort());
  return family?.samples.find((each) => each.name === sample && JSON.stringify(Object.entries(each.labels).sort()) === wanted)?.value;
}
