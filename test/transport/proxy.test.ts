import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { httpSend } from "../../src/transport/http.ts";
import { read } from "./kit.ts";

afterEach(() => vi.unstubAllEnvs());

async function listen(answer: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** A proxy that the environment names for everything, and which opens no tunnel. What it was told, in full. */
async function startProxy(): Promise<string[]> {
  const told: string[] = [];
  const note = ({ method, url, rawHeaders }: IncomingMessage) => void told.push([method, url, ...rawHeaders].join(" "));
  const { url, server } = await listen((request, response) => {
    note(request);
    response.end("{}");
  });
  server.on("connect", (request, socket) => {
    note(request);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  for (const name of ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"]) {
    vi.stubEnv(name, url);
    vi.stubEnv(name.toLowerCase(), url);
  }
  for (const name of ["NO_PROXY", "no_proxy"]) vi.stubEnv(name, "");
  return told;
}

const send = (baseUrl: string) =>
  httpSend({ vendor: "itm", label: "ITM Platform", baseUrl })(read({ path: "/canary-path", headers: { Authorization: "canary-key" } }));

test("a proxy of the environment is asked for a tunnel to the vendor, and told nothing of the request", async () => {
  const told = await startProxy();
  await send("https://vendor.invalid").catch(() => undefined);
  expect(told).toEqual([expect.stringMatching(/^CONNECT vendor\.invalid:443 /)]);
  expect(told.join()).not.toContain("canary");
});

test("a vendor on this machine is asked without the proxy", async () => {
  const told = await startProxy();
  const vendor = await listen((_request, response) => response.writeHead(200, { "content-type": "application/json" }).end("[7]"));
  expect(await send(vendor.url)).toMatchObject({ status: 200, text: "[7]" });
  expect(told).toEqual([]);
});
