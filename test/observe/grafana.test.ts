import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Metrics } from "../../src/observe/metrics.ts";
import { noCounts } from "../../src/transport/send.ts";
import { startHarness } from "../harness.ts";
import { five } from "../server/kit.ts";
import { readMetrics } from "./prometheus.ts";

interface Panel {
  title: string;
  targets?: { expr: string; legendFormat: string }[];
}

const dashboard: { panels: Panel[] } = JSON.parse(readFileSync(new URL("../../examples/grafana/tieline.json", import.meta.url), "utf8"));
const targets = dashboard.panels.flatMap(({ title, targets: own = [] }) => own.map((target) => ({ title, ...target })));

test("the dashboard asks for metrics and labels that there are", async () => {
  const metrics = new Metrics();
  const harness = await startHarness({ scale: 0.1, tieline: { observer: metrics } });
  try {
    metrics.watch({ upstreams: harness.tieline.upstreams });
    await harness.data(five);
    await harness.data("{ zivioMilestones(first: 2) { nodes { itmProject { name } } } }");
    metrics.noted("itm", { failure: "UPSTREAM_TIMEOUT" });
    const common = {
      id: "1",
      method: "POST",
      status: 200,
      startedAt: 0,
      durationMs: 1,
      vendors: new Map([["itm" as const, noCounts]]),
      calls: [],
    };
    metrics.answered({ ...common, kind: "graphql", outcome: "partial", errors: [{ code: "UPSTREAM_TIMEOUT" }] });
    const families = readMetrics(await metrics.text());
    const labels = new Map(
      [...families.values()].flatMap(({ samples }) => samples).map(({ name, labels: own }) => [name, Object.keys(own)]),
    );
    expect(targets.length).toBeGreaterThan(15);
    for (const { title, expr, legendFormat } of targets) {
      const names = expr.match(/\b(tieline|nodejs|process)_\w+/g) ?? [];
      expect({ title, names: names.length > 0 }).toEqual({ title, names: true });
      for (const name of names) {
        expect({ title, name, known: labels.has(name) }).toEqual({ title, name, known: true });
        // The instance is a label that Prometheus adds.
        const used = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list]) => list!.split(/,\s*/));
        const shown = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label!);
        const unknown = [...used, ...shown].filter((label) => label !== "instance" && !labels.get(name)!.includes(label));
        expect({ title, name, unknown }).toEqual({ title, name, unknown: [] });
      }
    }
  } finally {
    await harness.close();
  }
});
