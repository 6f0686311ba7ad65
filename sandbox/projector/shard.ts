import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Forwarder {
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * A second address of the same server: bytes are passed on as they are, so that both addresses share one log and one
 * list of faults. The server tells them apart by the port in the Host header.
 */
export function forward(target: string): Promise<Forwarder> {
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
        // What was already received still has to go out.
        other.destroySoon();
      });
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, hostname, () => {
      const address = server.address() as AddressInfo;
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          for (const socket of sockets) socket.destroy();
        });
      resolve({ url: `http://${hostname}:${address.port}`, port: address.port, close });
    });
  });
}
