import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { bootstrap, type Runtime } from "../../src/cli/bootstrap.ts";
import { sandboxNotice } from "../../src/cli/sandbox-notice.ts";
import { type RunningServer, startServer } from "../../src/server/http.ts";
import { runHere } from "./kit.ts";

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox({ unlimited: true, scale: 0.1 });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tieline-sandbox-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const query = "{ zivioMilestones(first: 1) { nodes { vendorId } } }";
const queryFile = () => {
  writeFileSync(join(folder, "query.graphql"), query);
  return join(folder, "query.graphql");
};
/** A host that hands out the running sandbox, and counts how often. */
function outside() {
  const started: unknown[] = [];
  const startSandbox = async (options: unknown) => {
    started.push(options);
    return { variables: sandbox.variables, close: async () => undefined };
  };
  return { started, startSandbox, folder };
}
const real = { ZIVIO_API_KEY: "real", ZIVIO_TENANT_ID: "real", ZIVIO_BASE_URL: "http://127.0.0.1:1/api/v3" };

describe("the sandbox", () => {
  test("starts by itself when nothing is set, and the terminal says so on every command", async () => {
    const host = outside();
    for (const args of [
      ["query", queryFile(), "--direct", "--quiet"],
      ["explain", queryFile(), "--direct"],
      ["links", "--link", "ZivioMilestone.itmProject"],
    ]) {
      const { code, err } = await runHere(args, {}, host);
      expect([code, err]).toEqual([0, `${sandboxNotice}\n`]);
    }
    const { out } = await runHere(["doctor"], {}, host);
    expect(out).toContain(sandboxNotice);
    expect(host.started).toHaveLength(4);
  });

  test.each([
    ["in production", { NODE_ENV: "production" }, "NODE_ENV=production is set"],
    ["when a vendor's variable is there but empty", { ZIVIO_API_KEY: "" }, "ZIVIO_API_KEY is there but empty"],
    [
      "when a vendor's secret file is there but empty",
      { ZIVIO_API_KEY_FILE: "", ITM_COMPANY: " " },
      "ZIVIO_API_KEY_FILE, ITM_COMPANY are there but empty",
    ],
    ["when it is turned off", { TIELINE_SANDBOX: "off" }, "TIELINE_SANDBOX=off is set"],
  ])("does not start by itself %s, and the error says what to set", async (_, environment, reason) => {
    const host = outside();
    for (const args of [["serve"], ["doctor"], ["query", queryFile(), "--direct"]]) {
      const { code, out, err } = await runHere(args, environment as Record<string, string>, host);
      expect([code, err]).toEqual([1, expect.stringContaining(`No vendor is configured, and no sandbox is started because ${reason}.`)]);
      expect(err).toContain("Zivio ZIVIO_*, Current RMS CURRENT_RMS_*");
      expect(err).toContain('"tieline serve --sandbox", or TIELINE_SANDBOX=on');
      expect(out).not.toContain("✓ Zivio");
    }
    expect(host.started).toEqual([]);
  });

  test("does not start by itself when .env has an empty variable of a vendor", async () => {
    writeFileSync(join(folder, ".env"), "PROJECTOR_PASSWORD=\n");
    const { code, err } = await runHere(["doctor"], {}, outside());
    expect([code, err]).toEqual([1, expect.stringContaining("PROJECTOR_PASSWORD is there but empty")]);
  });

  test("does not start for a misspelled variable", async () => {
    const host = outside();
    const { code, err } = await runHere(["doctor"], { ZIVIO_APIKEY: "x" }, host);
    expect([code, err]).toEqual([1, expect.stringContaining("Did you mean ZIVIO_API_KEY?")]);
    expect(host.started).toEqual([]);
  });

  test("that is asked for is served alone, in production and beside configured vendors", async () => {
    const host = outside();
    const environment = { ...real, NODE_ENV: "production", TIELINE_SANDBOX: "on" };
    const { code, out, err } = await runHere(["query", queryFile(), "--direct", "--quiet", "--format", "csv"], environment, host);
    expect([code, err]).toEqual([0, `${sandboxNotice}\n`]);
    expect(out).toMatch(/^vendorId\n"\d+"\n$/);
  });

  test("gets no setting of a configured vendor, and none is asked beside it", async () => {
    const variables = { ITM_BASE_URL: sandbox.vendors.itm.url, ITM_COMPANY: "x", ITM_API_KEY: "x" };
    const startOne = async () => ({ variables, close: async () => undefined });
    const { app, sandboxed, close } = await bootstrap({ startSandbox: startOne, folder, environment: { ...real, TIELINE_SANDBOX: "on" } });
    expect(sandboxed).toBe(true);
    expect([...app.upstreams.values()].filter(({ configured }) => configured).map(({ name }) => name)).toEqual(["itm"]);
    await close();
  });
});

describe("a graph over sandbox data", () => {
  let runtime: Runtime;
  let server: RunningServer;
  const start = async (environment: Record<string, string>) => {
    runtime = await bootstrap({ ...outside(), environment });
    server = await startServer({ ...runtime.config, port: 0, app: runtime.app, logError: () => undefined });
  };
  afterEach(async () => {
    await server.close();
    await runtime.close();
  });
  const post = (headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify({ query }),
    });

  test("says so in the report, the price, every response's header, readiness and the IDE", async () => {
    await start({});
    const answer = await post();
    expect(answer.headers.get("x-tieline-sandbox")).toBe("true");
    expect(await answer.json()).toMatchObject({ data: { zivioMilestones: { nodes: [{}] } }, extensions: { tieline: { sandbox: true } } });
    expect(await (await post({ "X-Tieline-Explain": "1" })).json()).toMatchObject({ extensions: { tieline: { sandbox: true, plan: {} } } });
    for (const path of ["/livez", "/nothing"]) expect((await fetch(server.url + path)).headers.get("x-tieline-sandbox")).toBe("true");
    expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ sandbox: true });
    const page = await (await fetch(`${server.url}/graphql`, { headers: { accept: "text/html" } })).text();
    expect(page).toContain("<title>SANDBOX · Tieline</title>");
    expect(page.slice(page.lastIndexOf("</script>"))).toContain("SANDBOX: all data is made up");
  });

  test("tells a terminal that asks it", async () => {
    await start({ NODE_ENV: "production", TIELINE_SANDBOX: "on" });
    for (const command of ["query", "explain"]) {
      const { code, err } = await runHere([
        command,
        queryFile(),
        "--url",
        `${server.url}/graphql`,
        ...(command === "query" ? ["--quiet"] : []),
      ]);
      expect([code, err]).toEqual([0, `${sandboxNotice}\n`]);
    }
  });

  test("is not one over configured vendors", async () => {
    await start(sandbox.variables);
    const answer = await post();
    expect(answer.headers.has("x-tieline-sandbox")).toBe(false);
    const { extensions } = (await answer.json()) as { extensions: { tieline: object } };
    expect(extensions.tieline).not.toHaveProperty("sandbox");
    expect(await (await fetch(`${server.url}/readyz`)).json()).not.toHaveProperty("sandbox");
    const page = await (await fetch(`${server.url}/graphql`, { headers: { accept: "text/html" } })).text();
    expect(page).not.toContain("SANDBOX");
  });
});
