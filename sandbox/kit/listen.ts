import type { AddressInfo, Server } from "node:net";

/** Starts listening and returns the origin, such as `http://127.0.0.1:40321`. Port 0 is any free one. */
export function listen(server: Server, host = "127.0.0.1", port = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(`http://${host}:${(server.address() as AddressInfo).port}`));
  });
}
