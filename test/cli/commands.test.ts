import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { runHere, startWrongClock } from "./kit.ts";

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox({ unlimited: true, scale: 0.2 });
  folder = mkdtempSync(join(tmpdir(), "tieline-cli-"));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  for (const { log, faults } of Object.values(sandbox.vendors)) {
    log.length = 0;
    faults.clear();
  }
});

const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const ask = (text: string, ...options: string[]) =>
  runHere(["query", put("query.graphql", text), "--direct", ...options], sandbox.variables);
const operations = () => Object.values(sandbox.vendors).flatMap(({ log }) => log.map(({ operation }) => operation));

describe("what is not understood ends with code 2 and says what there is", () => {
  test.each([
    [["bogus"], "unknown command 'bogus'"],
    [["serve", "--host", "x"], "unknown option '--host'"],
    [["serve", "--port", "70000"], "It must be a whole number from 0 to 65535."],
    [["sandbox", "--port", "0"], "It must be a whole number from 1 to 65531."],
    [["sandbox", "--scale", "-1"], "It must be a number above 0, up to 100."],
    [["links", "--sample", "many"], "It must be a whole number from 1 to 100000."],
    [["query"], "missing required argument 'file'"],
    [["query", "x", "--format", "xml"], "Allowed choices are json, ndjson, csv, tsv, table."],
    [["query", "x", "--frmat", "csv"], "Did you mean --format?"],
    [["query", "x", "--deadline", "soon"], 'It must be a time such as "90s", "10m" or "2h".'],
    [["query", "x", "--deadline", "0s"], 'It must be a time such as "90s", "10m" or "2h".'],
    [["query", "x", "--max-calls", "-1"], "It must be a whole number from 0 to 1000000."],
    [["query", "x", "--after", "y"], "--after goes on with an earlier --all: add --all."],
    [["query", "x", "--partial"], "add --all."],
    [["query", "x", "--unroll", "y"], "--unroll makes rows, which --format json has none of"],
    [["query", "package.json", "--url", "http://"], '--url must be an address such as http://127.0.0.1:4000, not "http://".'],
    [["query", "x", "--variables", "@/none.json"], "--variables: /none.json cannot be read."],
    [["query", "x", "--variables", "@package.json", "--format", "csvv"], "Run tieline query --help for usage."],
    [["links", "--sampel", "1"], "Run tieline links --help for usage."],
    [["query", "package.json", "--url", "http://127.0.0.1:1", "--direct"], "--url names a server, and --direct uses none"],
    [["explain", "package.json", "--url", "http://127.0.0.1:1", "--direct"], "--url names a server, and --direct uses none"],
    [["query", "x", "--raw"], "--raw is for --format csv and tsv"],
    [["query", "x", "--format", "ndjson", "--no-header"], "--no-header is for --format csv, tsv and table"],
    [["query", "x", "--format", "csv", "--wide"], "--wide is for --format table"],
    [["links", "--format", "json", "--wide"], "--wide is for --format table"],
  ])("%j", async (args, sentence) => {
    const { code, out, err } = await runHere(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  });
});

describe("help", () => {
  test.each(["serve", "query", "explain", "sandbox", "doctor", "links", "link", "schema"])("of %s", async (command) => {
    const { code, out, err } = await runHere([command, "--help"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`Usage: tieline ${command}`);
  });

  test("of query tells how rows are made and what a spreadsheet gets", async () => {
    const { out } = await runHere(["query", "--help"]);
    for (const promise of ["--unroll", "= + - @", "apostrophe", "100 rows a page", "2 for a command"]) expect(out).toContain(promise);
  });
});

test("schema prints what can be built again", async () => {
  const { code, out } = await runHere(["schema"]);
  expect(code).toBe(0);
  expect(buildSchema(out).getQueryType()?.getFields()).toHaveProperty("zivioMilestones");
});

test("schema --federation prints what a gateway reads, whole or in parts", async () => {
  const { out: whole } = await runHere(["schema", "--federation"]);
  expect(whole).toContain('@link(url: "https://specs.apollo.dev/federation/v2.9"');
  expect(whole).toMatch(/^type Query /m);
  expect(whole).toMatch(/^ {2}node\(/m);
  const { out: part } = await runHere(["schema", "--federation", "--subgraph", "zivio"]);
  expect(part).toMatch(/^type ZivioMilestone implements Node @key\(fields: "id"\)/m);
  expect(part).not.toMatch(/^type CirrusAccount /m);
  const unknown = await runHere(["schema", "--federation", "--subgraph", "zivo"]);
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("zivio, current-rms, cirrus, itm, projector, links")]);
  expect((await runHere(["schema", "--subgraph", "zivio"])).code).toBe(2);
});

describe("query", () => {
  test("prints csv and json on standard output, and the cost on standard error", async () => {
    const query = "query Q($n: Int) { zivioMilestones(first: $n) { nodes { vendorId title } } }";
    const csv = await ask(query, "--variables", '{"n": 2}', "--format", "csv");
    expect(csv.code).toBe(0);
    expect(csv.out).toMatch(/^vendorId,title\n"\d+",".+"\n"\d+",".+"\n$/);
    expect(csv.err).toMatch(/zivio +ok +1 /);
    expect(csv.err).not.toContain("\r");
    expect(operations()).toEqual(["sales_milestones.list"]);
    const json = await ask(query, "--variables", '{"n": 2}', "--quiet");
    expect(json.err).toBe("");
    expect(JSON.parse(json.out).data.zivioMilestones.nodes).toHaveLength(2);
  });

  test.each([
    ["$after: String", "after: $after, first: 20"],
    ["$first: Int = 20", "first: $first"],
  ])("--all walks the pages of a query with %s", async (variables, given) => {
    const query = `query Q(${variables}) { milestones: zivioMilestones(${given}, orderBy: [{ field: CREATED_AT, direction: ASC }]) { nodes { vendorId } } }`;
    const { code, out, err } = await ask(query, "--all", "--format", "csv");
    expect(code, err).toBe(0);
    const ids = out.trim().split("\n").slice(1);
    const whole = await ask("{ zivioMilestones(first: 1000) { nodes { vendorId } } }", "--format", "csv");
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.sort()).toEqual(whole.out.trim().split("\n").slice(1).sort());
  });

  test("csv has the same columns whatever comes", async () => {
    const query =
      '{ cirrusAccounts(first: 1, where: { name: { eq: "nobody has this name" } }) { nodes { name currentRmsInvoices { totalCount nodes { number } } } } }';
    const { code, out, err } = await ask(query, "--quiet", "--format", "csv");
    expect([code, out], err).toEqual([0, "name,currentRmsInvoices,currentRmsInvoices.totalCount\n"]);
    expect(operations()).toHaveLength(1);
    expect((await ask(query, "--quiet", "--format", "csv", "--no-header")).out).toBe("");
    const unknown = await ask(query, "--format", "csv", "--unroll", "invoices");
    expect([unknown.code, unknown.err]).toEqual([2, "--unroll invoices: there is no such list. These can be: currentRmsInvoices.\n"]);
    const several = await ask("{ vendors { name } cirrusAccounts { nodes { name } } }", "--all", "--format", "csv");
    expect([several.code, several.err]).toEqual([2, expect.stringContaining("--all prints rows of one list")]);
    expect(operations()).toHaveLength(2);
  });

  test("--all adds up what the pages cost, and stops where one fails", async () => {
    const query = "{ zivioMilestones(first: 20, after: null) { nodes { vendorId } } }";
    const { err } = await ask(query, "--all");
    const calls = sandbox.vendors.zivio.log.length;
    expect(calls).toBeGreaterThan(1);
    expect(err).toMatch(new RegExp(`zivio +ok +${calls} `));
    for (const vendor of Object.values(sandbox.vendors)) vendor.log.length = 0;
    sandbox.vendors.zivio.faults.add({ kind: "error", status: 403 });
    const failed = await ask(query, "--all", "--format", "csv");
    expect(failed.code).toBe(1);
    expect(failed.err).toContain("! Zivio does not allow this");
    expect(sandbox.vendors.zivio.log).toHaveLength(1);
  });

  test.each([
    ["two lists", "{ zivioMilestones { nodes { id } } itmProjects { nodes { id } } }", "this one has 2"],
    ["no list", "{ __typename }", "this one has 0"],
    ["last", "{ zivioMilestones(last: 5) { nodes { id } } }", 'remove the arguments "last" and "before"'],
    ["a mutation", "mutation { a }", "needs a file with one query"],
    ["half a query", "{ zivioMilestones(", "The query is invalid. Syntax Error"],
  ])("--all refuses %s", async (_, query, sentence) => {
    const { code, out, err } = await ask(query, "--all");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(sentence);
    expect(operations()).toEqual([]);
  });

  test.each([
    ["a mutation that there is not", "mutation { a }", "Cannot query field"],
    ["a subscription", "subscription { a }", "has no subscription"],
    ["half a query", "{ zivioMilestones(first: 2 { nodes", "Syntax Error"],
    ["an unknown field", "{ zivioMilestons { nodes { id } } }", "Cannot query field"],
  ])("with %s fails with a sentence and prints no rows", async (_, query, sentence) => {
    const { code, out, err } = await ask(query, "--format", "csv");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^! /);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/^\s+at /m);
    expect(operations()).toEqual([]);
  });

  test.each(["{", "[1]", "3", "null", ""])("--variables %j is refused", async (variables) => {
    const { code, err } = await ask("{ __typename }", "--variables", variables);
    expect([code, err]).toEqual([
      2,
      `--variables must be a JSON object, such as '{"first": 10}', or a file with one, such as @variables.json.\n`,
    ]);
  });

  describe("prints a table", () => {
    const { isTTY, columns } = process.stdout;
    afterEach(() => Object.assign(process.stdout, { isTTY, columns }));
    const wide = "{ zivioMilestones(first: 3) { nodes { id vendorId title rate dueOn createdAt statusCode } } }";
    const widest = (text: string) => Math.max(...text.split("\n").map((line) => line.trimEnd().length));

    test("that fits the terminal, and names what does not", async () => {
      Object.assign(process.stdout, { isTTY: true, columns: 80 });
      const { code, out, err } = await ask(wide, "--format", "table", "--quiet");
      expect(code).toBe(0);
      expect(widest(out)).toBeLessThanOrEqual(80);
      expect(err).toMatch(/^\d of 7 columns do not fit the terminal: .*statusCode\. --wide prints them, and so does --format csv\.\n$/);
      const whole = await ask(wide, "--format", "table", "--quiet", "--wide");
      expect([whole.err, whole.out.split("\n")[0]]).toEqual(["", expect.stringContaining("statusCode")]);
    });

    test("of blocks in a narrow terminal, and as wide as it needs to be elsewhere", async () => {
      Object.assign(process.stdout, { isTTY: true, columns: 40 });
      const { out, err } = await ask(wide, "--format", "table", "--quiet");
      expect([widest(out) <= 40, err]).toEqual([true, ""]);
      expect(out.match(/^statusCode /gm)).toHaveLength(3);
      Object.assign(process.stdout, { isTTY: false });
      expect((await ask(wide, "--format", "table", "--quiet")).out).toMatch(/^id .*statusCode/);
    });
  });

  test("of a missing file, and at an address without a graph, is a sentence", async () => {
    expect(await runHere(["query", join(folder, "gone.graphql")])).toMatchObject({
      code: 1,
      err: expect.stringContaining("cannot be read"),
    });
    const { code, err } = await runHere(["query", put("any.graphql", "{ __typename }"), "--url", "http://nobody.invalid/graphql"]);
    expect([code, err]).toEqual([1, expect.stringContaining("No server answers at http://nobody.invalid/graphql")]);
  });

  test("of an empty file is a sentence", async () => {
    const file = put("empty.graphql", " \n");
    expect(await runHere(["query", file])).toMatchObject({ code: 1, err: `${file} is empty. It must have a GraphQL query.\n` });
  });

  test("of several operations runs the one that is named", async () => {
    const query = "query A { vendors { name } }\nquery B { vendors { label } }";
    const none = await ask(query);
    expect([none.code, none.err]).toEqual([2, "The query has several operations: A, B. Pick one with --operation NAME.\n"]);
    const { code, out } = await ask(query, "--operation", "B", "--format", "csv");
    expect([code, out.split("\n")[0]]).toEqual([0, "label"]);
  });

  test("with a variable that it does not declare warns, and runs", async () => {
    const { code, err } = await ask("{ __typename }", "--quiet", "--variables", '{"frist": 1}');
    expect([code, err]).toEqual([0, "! --variables has frist, which the query does not declare. It declares none.\n"]);
  });

  test("of the schema itself has no rows", async () => {
    const { code, err } = await ask("{ __schema { types { name } } }", "--quiet", "--format", "csv");
    expect([code, err]).toEqual([2, '__schema describes the schema and has no rows: use --format json, or "tieline schema".\n']);
  });

  test("--after with what is no cursor tells no way to go on", async () => {
    const { code, err } = await ask("{ zivioMilestones { nodes { id } } }", "--all", "--after", "xyz", "--quiet");
    expect([code, err]).toEqual([1, expect.stringContaining("is not a cursor of this graph")]);
    expect(err).not.toContain("To go on");
  });

  test("whose links could not be looked for says so, and does not pass for whole", async () => {
    sandbox.vendors.itm.faults.add({ kind: "error", status: 500 });
    const { code, err } = await ask("{ zivioMilestones(first: 5) { nodes { itmProjectLink { status } } } }", "--quiet", "--format", "csv");
    expect([code, err]).toEqual([1, "! Incomplete: some ITM Platform data is missing (UPSTREAM_UNAVAILABLE).\n"]);
  });
});

describe("configuration", () => {
  test.each([["doctor"], ["links"], ["query", "package.json"]])("half filled ends %s with what is missing", async (...args) => {
    const { code, err } = await runHere(args, { ZIVIO_API_KEY: "canary", PROJECTOR_ACCOUNT: "canary" });
    expect(code).toBe(1);
    expect(err).toContain("The configuration has 2 problems:");
    expect(err).toContain("ZIVIO_TENANT_ID is missing. Set every Zivio variable, or none. ZIVIO_TENANT_ID: Tenant id");
    expect(err).toContain("PROJECTOR_USERNAME: Name of a user for web services. PROJECTOR_PASSWORD: That user's password.");
    expect(err).not.toContain("canary");
  });

  test("whose file is mistaken is named with its place", async () => {
    const file = put("own.yaml", 'vendors: { cirrus: { operations: { accounts.list: "/accounts" } } }');
    const { code, err } = await runHere(["doctor"], { ...sandbox.variables, TIELINE_CONFIG: file });
    expect([code, err]).toEqual([1, expect.stringContaining('vendors.cirrus.operations.accounts.list: write it like "GET /path/{id}"')]);
  });
});

describe("doctor", () => {
  const doctor = (changed: Record<string, string> = {}) => runHere(["doctor"], { ...sandbox.variables, ...changed });

  test("finds everything well", async () => {
    const { code, out, err } = await doctor();
    expect([code, err]).toEqual([0, ""]);
    for (const each of ["Zivio", "Current RMS", "Cirrus", "ITM Platform", "Projector"]) expect(out).toMatch(new RegExp(`✓ ${each} +ok`));
    expect(out).toContain("✓ clock          in sync with the vendors");
    expect(out).not.toContain("✗");
  });

  test.each([
    ["ZIVIO_API_KEY", "Zivio"],
    ["CURRENT_RMS_API_KEY", "Current RMS"],
    ["CIRRUS_TOKEN", "Cirrus"],
    ["ITM_API_KEY", "ITM Platform"],
    ["PROJECTOR_PASSWORD", "Projector"],
  ])("with a wrong %s says so, and leaves the other vendors well", async (name, label) => {
    const { code, out } = await doctor({ [name]: "canary" });
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`✗ ${label} +login failed: .+\\n +fix +check .*${name} \\(`));
    expect(out.match(/✓ .+ ok$/gm)).toHaveLength(4);
    expect(out).not.toMatch(/canary|doctor/);
  });

  test("with a vendor that is down says where it was looked for", async () => {
    sandbox.vendors.cirrus.faults.add({ kind: "reset" });
    const { code, out } = await doctor();
    expect(code).toBe(1);
    expect(out).toMatch(/✗ Cirrus +Cirrus could not be reached: .+\n +fix +open the address in CIRRUS_BASE_URL/);
    expect(out.match(/✓ .+ ok$/gm)).toHaveLength(4);
  });

  test("with a wrong address, and with a vendor left out", async () => {
    const { ITM_BASE_URL: _, ITM_COMPANY: __, ITM_API_KEY: ___, ...rest } = sandbox.variables;
    const { code, out } = await runHere(["doctor"], { ...rest, CURRENT_RMS_BASE_URL: `${sandbox.vendors.currentRms.url}/elsewhere` });
    expect(code).toBe(1);
    expect(out).toMatch(/✗ Current RMS +.*404.*\n +fix +check CURRENT_RMS_BASE_URL/);
    expect(out).toMatch(/- ITM Platform +not configured: Set ITM_COMPANY, ITM_API_KEY/);
  });

  test("with one vendor's clock ten minutes ahead tells of that vendor, and it is no failure", async () => {
    const wrong = await startWrongClock(sandbox.vendors.zivio.url, 600_000);
    const { code, out } = await doctor({ ZIVIO_BASE_URL: `${wrong.url}/api/v3` });
    wrong.close();
    expect(code, out).toBe(0);
    expect(out).toContain("- clock          the clock of Zivio is 10 minutes ahead of this machine's");
  });

  test("with all vendors' clocks ten minutes ahead finds this machine's wrong", async () => {
    const wrong = await startWrongClock(sandbox.vendors.cirrus.url, 600_000);
    const { code, out } = await runHere(["doctor"], { CIRRUS_BASE_URL: wrong.url, CIRRUS_TOKEN: sandbox.variables.CIRRUS_TOKEN! });
    wrong.close();
    expect(code).toBe(1);
    expect(out).toContain("✗ clock          this machine's clock is 10 minutes behind the vendors'; synchronise it");
  });

  test("names corrections that correct nothing", async () => {
    const file = put("slip.yaml", 'vendors: { cirrus: { operations: { acounts.list: "GET /accounts" } } }');
    const { code, err } = await doctor({ TIELINE_CONFIG: file });
    expect(code).toBe(1);
    expect(err).toContain(
      "line 1, vendors.cirrus.operations.acounts.list: there is no operation of that name. Did you mean accounts.list?",
    );
  });

  test("knows the operations of single fields, and those that a vendor's tables add", async () => {
    const used = ['gantt.get: "GET /v2/Gantt"', 'tasks.get: "GET /v2/Task"', 'tasks.search-of-project: "POST /v2/Tasks"'];
    const file = put("used.yaml", `vendors: { itm: { operations: { ${used} } } }`);
    const { out } = await doctor({ TIELINE_CONFIG: file });
    expect(out).toContain("✓ configuration");
  });
});

describe("links", () => {
  test("counts the outcomes of one link, with samples", async () => {
    const { code, out, err } = await runHere(["links", "--link", "ZivioMilestone.itmProject", "--format", "json"], sandbox.variables);
    expect([code, err]).toEqual([0, ""]);
    const [count, ...others] = JSON.parse(out);
    expect(others).toEqual([]);
    expect(count).toMatchObject({
      link: "ZivioMilestone.itmProject",
      outcomes: { NONE: expect.anything(), "LINKED project-code": expect.anything() },
    });
    const counts = Object.values(count.outcomes as Record<string, { count: number; samples: string[] }>);
    expect(counts.reduce((sum, each) => sum + each.count, 0)).toBe(count.looked);
    for (const each of counts) expect(each.samples).toHaveLength(Math.min(2, each.count));
  });

  test("that do not exist are a sentence", async () => {
    const { code, err } = await runHere(["links", "--link", "Nope.x"], sandbox.variables);
    expect([code, err]).toEqual([1, "Unknown link Nope.x. Write it like ZivioMilestone.itmProject.\n"]);
  });
});

test("--cache-control says which kept answers are taken, in this process as over HTTP", async () => {
  const text = "{ zivioMilestones(first: 1) { nodes { title } } }";
  const none = await ask(text, "--cache-control", "only-if-cached");
  expect({ code: none.code, data: JSON.parse(none.out).data }).toEqual({ code: 1, data: { zivioMilestones: null } });
  expect(none.err).toContain("This is not kept of Zivio, and Cache-Control: only-if-cached allows no call.");
  expect(operations()).toEqual([]);
  const fresh = await ask(text, "--cache-control", "max-age=60");
  expect(fresh.code).toBe(0);
  expect(operations()).toHaveLength(1);
});
