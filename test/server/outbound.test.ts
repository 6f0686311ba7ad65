import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { startSandbox } from "../../sandbox/index.ts";
import { readExamples } from "../../src/server/ide.ts";
import { startProgram } from "../cli/kit.ts";
import { exchange, json } from "./kit.ts";

const probe = fileURLToPath(new URL("connect-probe.mjs", import.meta.url));

/** A folder of its own, and the places that programs with these variables wanted to reach. */
function watch() {
  const folder = mkdtempSync(join(tmpdir(), "tieline-outbound-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "outbound");
  const variables = { NODE_OPTIONS: `--import=${probe}`, OUTBOUND_FILE: file };
  const reached = () => new Set(existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []);
  return { folder, variables, reached };
}

test("the program reaches the configured addresses and no other, from its start to its end", { timeout: 120_000 }, async () => {
  const sandbox = await startSandbox({ scale: 0.1, unlimited: true });
  onTestFinished(() => sandbox.close());
  const { folder, variables, reached } = watch();
  const program = startProgram(["serve", "--port", "0"], folder, { ...sandbox.variables, ...variables });
  onTestFinished(() => void program.kill("SIGKILL"));
  const [, url] = await program.saw(/graph and IDE {3}(\S+)\n/);

  for (const { query } of readExamples()) {
    const answer = await exchange(url!, { method: "POST", headers: json, body: JSON.stringify({ query }) });
    expect(answer).toMatchObject({ status: 200, json: { data: expect.anything() } });
  }
  for (const path of ["/", "/graphql", "/status", "/metrics", "/reference", "/readyz"]) {
    expect((await exchange(url!, { path, headers: { accept: "text/html" } })).status).toBeLessThan(400);
  }
  program.kill("SIGTERM");
  await program.ended;

  const configured = Object.entries(sandbox.variables).flatMap(([name, value]) =>
    name.endsWith("_BASE_URL") ? [new URL(value).host] : [],
  );
  expect(configured).toHaveLength(5);
  expect(reached()).toEqual(new Set(configured));
});

test("the check sees every way to connect", async () => {
  const elsewhere = createServer((_request, response) => response.end("{}"));
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void elsewhere.close());
  const { port } = elsewhere.address() as AddressInfo;
  const { folder, variables, reached } = watch();
  const file = join(folder, "calls.mjs");
  writeFileSync(
    file,
    `import dgram from "node:dgram";
     import http from "node:http";
     import https from "node:https";
     import net from "node:net";
     import tls from "node:tls";
     import { Worker } from "node:worker_threads";
     const quiet = (socket) => socket.on("error", () => undefined);
     await (await fetch("http://127.0.0.1:${port}/")).text();
     http.get("http://a.invalid:1/").on("error", () => undefined);
     https.get("https://b.invalid/").on("error", () => undefined);
     quiet(net.connect(2, "c.invalid"));
     quiet(tls.connect(3, "d.invalid"));
     quiet(new net.Socket().connect({ port: 4, host: "e.invalid" }));
     const socket = dgram.createSocket("udp4");
     socket.send("x", 9, "127.0.0.1", () => socket.close());
     new Worker(new URL("worker.mjs", import.meta.url));`,
  );
  const worker = `import http from "node:http"; http.get("http://f.invalid:5/").on("error", () => undefined);`;
  writeFileSync(join(folder, "worker.mjs"), worker);
  const program = startProgram([], folder, variables, { file });
  expect((await program.ended).err).toBe("");
  const places = [
    `127.0.0.1:${port}`,
    "a.invalid:1",
    "b.invalid:443",
    "c.invalid:2",
    "d.invalid:3",
    "e.invalid:4",
    "f.invalid:5",
    "datagram",
  ];
  expect(reached()).toEqual(new Set(places));
});
