import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect, Refused } from "../../examples/client/graph.ts";
import { TypedDocumentString } from "../../examples/client/made/graphql.ts";
import { report } from "../../examples/client/report.ts";
import { callersOf } from "../callers/kit.ts";
import { type Graph, startGraph } from "../server/kit.ts";
import { complaints } from "./compile.ts";

const folder = resolve("examples/client");

let graph: Graph;
beforeEach(async () => {
  graph = await startGraph({ scale: 0.3 });
});
afterEach(() => graph.close());

/** What the program prints: its headings, each with the lines below it. */
async function run(): Promise<[string, string[]][]> {
  const parts: [string, string[]][] = [];
  await report(connect(`${graph.url}/graphql`), (line) => {
    if (line.startsWith("  ")) parts.at(-1)![1].push(line.trim());
    else parts.push([line, []]);
  });
  return parts;
}

const lineOf = ({ name, internalCode, status }: Record<string, { name: string }>) =>
  `${name} (${internalCode || "no code"}, ${status!.name})`;

describe("the example client", () => {
  it("sends its key where one is needed, and says so without", async () => {
    const callers = callersOf();
    const guarded = await startGraph({ scale: 0.1, server: callers.server });
    try {
      const key = callers.headersOf("app", "read").authorization!.replace("Bearer ", "");
      const lines: string[] = [];
      await report(connect(`${guarded.url}/graphql`, key), (line) => lines.push(line));
      expect(lines[0]).toBe("The last approved milestones");
      await expect(report(connect(`${guarded.url}/graphql`), () => undefined)).rejects.toThrow(/This needs a key.*\(UNAUTHENTICATED\)/);
    } finally {
      await guarded.close();
    }
  });

  it("prints what the graph says: over several vendors, to the end of a list, and of one record", async () => {
    const { itmProjects, zivioMilestones } = await graph.data(`{
      itmProjects(first: 1000) { nodes { name internalCode status { name } methodTypeIdCode revenues { nodes { name projectedAmount { amount } } } } }
      zivioMilestones(first: 1000, where: { statusCode: { eq: APPROVED } }, orderBy: [{ field: APPROVED_AT, direction: DESC }]) {
        nodes { title rate ccy itmProject { name internalCode status { name } } cirrusAccount { name } currentRmsInvoices { nodes { number } } }
      }
    }`);
    const agile = itmProjects.nodes.filter(({ methodTypeIdCode }: Record<string, string>) => methodTypeIdCode === "AGILE");
    const [first] = agile;
    graph.vendors.itm.log.length = 0;
    const [milestones, projects, revenues] = await run();

    expect(milestones![0]).toBe("The last approved milestones");
    expect(milestones![1]).toHaveLength(5);
    milestones![1].forEach((line, i) => {
      const { title, rate, ccy, itmProject, cirrusAccount, currentRmsInvoices } = zivioMilestones.nodes[i];
      const numbers = currentRmsInvoices.nodes.map(({ number }: Record<string, string>) => number);
      const invoices = numbers.length > 0 ? `invoice ${numbers.join(", ")}` : "not invoiced";
      const project = itmProject ? lineOf(itmProject) : "no project";
      expect(line).toBe([title, `${rate} ${ccy}`, cirrusAccount?.name ?? "no account", project, invoices].join(" · "));
    });

    expect(projects).toEqual([`${agile.length} agile projects, the first of them`, agile.slice(0, 5).map(lineOf)]);
    const pages = graph.calls("itm").filter(({ body }) => /"MethodTypeId":2/.test(body));
    expect(pages).toHaveLength(Math.ceil(agile.length / 10));
    expect(pages.length).toBeGreaterThan(1);

    const amounts: string[] = first.revenues.nodes
      .slice(0, 3)
      .map(({ name, projectedAmount }: Record<string, Record<string, string>>) => `${name}: ${projectedAmount!.amount}`);
    expect(revenues).toEqual([`${first.revenues.nodes.length} revenues of ${lineOf(first)}`, amounts]);
  });

  it("tells what is missing and why, while a vendor is down", async () => {
    graph.vendors.currentRms.faults.add({ kind: "error", status: 403 });
    const [milestones, projects] = await run();
    const lines = milestones![1].slice(0, 5);
    for (const line of lines) expect(line).toMatch(/ · (invoices not known|not invoiced)$/);
    expect(lines.some((line) => line.endsWith("invoices not known"))).toBe(true);
    const gaps = milestones![1].slice(5);
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) expect(gap).toMatch(/^! zivioMilestones\.nodes\.\d+\.currentRms\w+: Current RMS .+ \[UPSTREAM_AUTH\]$/);
    expect(projects![1]).toHaveLength(5);
  });

  it("takes no half of a list for the whole, and a refusal for what it is", async () => {
    graph.vendors.itm.faults.add({ kind: "error", status: 403 });
    const refused = await run().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).message).toMatch(/^ITM Platform .+ \(UPSTREAM_AUTH\)$/);
    const asked = connect(`${graph.url}/graphql`)(new TypedDocumentString<object, object>("{ nothing }"), {});
    await expect(asked).rejects.toMatchObject({ gaps: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] });
  });
});

describe("its types", () => {
  it("are strict: what the schema does not say is refused", () => {
    const text = (field: string) => `
      import { connect } from "./graph.ts";
      import { OneProjectDocument } from "./made/graphql.ts";
      export async function nameOf(id: string): Promise<string> {
        const { data } = await connect("")(OneProjectDocument, { id });
        return data.node?.__typename === "ItmProject" ? (data.node.${field}) : "";
      }`;
    const texts = new Map([
      [resolve(folder, "right.ts"), text('name ?? ""')],
      [resolve(folder, "null.ts"), text("name")],
      [resolve(folder, "unknown.ts"), text("title")],
      [resolve(folder, "variables.ts"), text('name ?? ""').replace("{ id }", "{ vendorId: id }")],
    ]);
    expect(complaints(folder, texts, [resolve(folder, "report.ts")])).toEqual({
      "null.ts": [expect.stringMatching(/not assignable to type 'string'/)],
      "unknown.ts": [expect.stringMatching(/Property 'title' does not exist/)],
      "variables.ts": [expect.stringMatching(/'vendorId' does not exist/)],
    });
  }, 60_000);

  it("leave no value untyped", () => {
    for (const name of ["graph.ts", "report.ts", "main.ts", "made/graphql.ts"]) {
      const text = readFileSync(resolve(folder, name), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`|"[^"\n]*"|'[^'\n]*'/g, "");
      // What the generator may note beside a document is its own affair, and no value of an answer.
      expect(text.replaceAll("__meta__?: Record<string, any>", "")).not.toMatch(/\bany\b/);
    }
  });
});
