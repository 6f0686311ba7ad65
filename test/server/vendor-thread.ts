import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** A vendor in a thread of its own, so that what it takes to send an answer is not measured here. It accepts each login. */
const program = `
const { parentPort } = require("node:worker_threads");
let body = Buffer.alloc(0);
const ticket = "<Envelope><Body><R><Result><SessionTicket>t</SessionTicket></Result></R></Body></Envelope>";
const server = require("node:http").createServer(async (request, response) => {
  let sent = "";
  for await (const chunk of request) sent += chunk;
  const login = request.url.includes("/login/") ? '{"Token":"t"}' : sent.includes("PwsAuthenticate") ? ticket : undefined;
  response.end(login ?? body);
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
parentPort.on("message", (next) => { body = Buffer.from(next); parentPort.postMessage("ready"); });
`;

export interface VendorThread {
  url: string;
  /** The answer to every call but a login. The bytes are moved, not copied. */
  answerWith(body: Buffer): Promise<void>;
  close(): Promise<unknown>;
}

export async function startVendorThread(): Promise<VendorThread> {
  const worker = new Worker(program, { eval: true });
  const [port] = await once(worker, "message");
  return {
    url: `http://127.0.0.1:${port}`,
    async answerWith(body) {
      const bytes = new Uint8Array(body);
      const ready = once(worker, "message");
      worker.postMessage(bytes, [bytes.buffer]);
      await ready;
    },
    close: () => worker.terminate(),
  };
}
