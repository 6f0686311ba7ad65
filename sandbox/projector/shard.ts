import { connect, createServer, type Socket } from "node:net";
import { listen } from "../kit/listen.ts";

export interface Forwarder {
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Opens a second address of the same server. Bytes are forwarded unchanged, so that both addresses share one log and one
 * list of faults. The server distinguishes them by the port in the Host header.
 */
export async function forward(target: string): Promise<Forwarder> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.pipe(other);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        // Bytes that were received already are still sent.
        other.destroySoon();
      });
    }
  });
  const url = await listen(server, hostname);
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
  return { url, port: Number(new URL(url).port), close };
}
