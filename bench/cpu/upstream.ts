/**
 * Four vendors of REST in one process: all rows are made and written once at the start, and an answer is put together from
 * them, so that the vendors cost next to nothing beside what is measured. Written from contract/; a request that it was not
 * written for is answered with 400 and remembered, which ends the bench. Its argument says how much it holds.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Traffic, UpstreamOptions } from "./processes.ts";
import type { Call, Vendor } from "./upstream/call.ts";
import { cirrus } from "./upstream/cirrus.ts";
import { currentRms } from "./upstream/current-rms.ts";
import { company, itm } from "./upstream/itm.ts";
import { zivio } from "./upstream/zivio.ts";

const traffic: Traffic = { calls: {}, bytes: 0, refused: [] };

const { size, latencyMs } = JSON.parse(process.argv[2]!) as UpstreamOptions;
const [zivioUrl, itmUrl, cirrusUrl, currentRmsUrl] = await Promise.all([
  serve("zivio", zivio(size)),
  serve("itm", itm(size)),
  serve("cirrus", cirrus(size)),
  serve("currentRms", currentRms(size)),
]);
process.on("message", (message) => void (message === "traffic" && process.send!(traffic)));
process.send!({
  ZIVIO_BASE_URL: `${zivioUrl}/api/v3`,
  ZIVIO_API_KEY: "key",
  ZIVIO_TENANT_ID: "bench",
  CURRENT_RMS_BASE_URL: `${currentRmsUrl}/api/v1`,
  CURRENT_RMS_SUBDOMAIN: "bench",
  CURRENT_RMS_API_KEY: "key",
  CIRRUS_BASE_URL: cirrusUrl,
  CIRRUS_TOKEN: "token",
  ITM_BASE_URL: itmUrl,
  ITM_COMPANY: company,
  ITM_API_KEY: "key",
});

async function serve(name: string, vendor: Vendor): Promise<string> {
  traffic.calls[name] = 0;
  const server = createServer(async (request, response) => {
    const call = await read(request);
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    traffic.calls[name]! += 1;
    const { status, body } = answer(name, vendor, call);
    traffic.bytes += body.length;
    response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) }).end(body);
  });
  // Connections outlive the pauses between rounds.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answer(name: string, vendor: Vendor, call: Call): { status: number; body: string } {
  try {
    return { status: 200, body: vendor(call) };
  } catch (error) {
    const what = `${name}: ${error}; ${call.method} ${call.path} ${JSON.stringify(call.query)} ${call.body}`;
    traffic.refused.push(what.slice(0, 600));
    return { status: 400, body: JSON.stringify({ error: what }) };
  }
}

async function read(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url!, "http://vendor");
  let body = "";
  for await (const part of request) body += part;
  return {
    method: request.method!,
    path: decodeURIComponent(url.pathname),
    query: [...url.searchParams],
    headers: request.headers,
    body,
  };
}
