import { expect, test } from "vitest";
import { readMetrics } from "./prometheus.ts";

const head = "# HELP a_total About a.\n# TYPE a_total counter\n";

test("a text of the format is read", () => {
  const text = `${head}a_total{b="x\\"y\\\\z\\n",c="d"} 1.5e3\na_total 2\n\n# HELP g About g.\n# TYPE g gauge\ng -0.5\n`;
  const families = readMetrics(text);
  expect(families.get("a_total")?.samples).toEqual([
    { name: "a_total", labels: { b: 'x"y\\z\n', c: "d" }, value: 1500 },
    { name: "a_total", labels: {}, value: 2 },
  ]);
});

test.each([
  ["no last line end", `${head}a_total 1`],
  ["a line of another form", `${head}a_total one\n`],
  ["a label without quotes", `${head}a_total{b=c} 1\n`],
  ["a quote in a label", `${head}a_total{b="c"d"} 1\n`],
  ["a hyphen in a name", "# HELP a-b x\n# TYPE a-b gauge\na-b 1\n"],
  ["a sample of no family", `${head}b_total 1\n`],
  ["a sample twice", `${head}a_total{b="c"} 1\na_total{b="c"} 2\n`],
  ["a family twice", `${head}a_total 1\n${head}`],
  ["a counter below 0", `${head}a_total -1\n`],
  ["a histogram that shrinks", '# HELP h x\n# TYPE h histogram\nh_bucket{le="1"} 2\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 1\n'],
  ["a histogram without its last bucket", '# HELP h x\n# TYPE h histogram\nh_bucket{le="1"} 2\nh_sum 1\nh_count 2\n'],
])("%s is refused", (_what, text) => {
  expect(() => readMetrics(text)).toThrow();
});
