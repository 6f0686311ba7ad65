import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type HttpOptions, httpSend } from "../../src/transport/http.ts";

const servers: Server[] = [];

export async function closeServers(): Promise<void> {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** A real server on this machine; tells its address and how many connections it has seen. */
export async function serve(listener: RequestListener) {
  const server = createServer(listener);
  servers.push(server);
  const connections: Socket[] = [];
  server.on("connection", (socket) => connections.push(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { server, connections, url: `http://127.0.0.1:${port}` };
}

export const sendTo = (baseUrl: string, more: Partial<HttpOptions> = {}) =>
  httpSend({ vendor: "itm", label: "ITM Platform", baseUrl, ...more });
