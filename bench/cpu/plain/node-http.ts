import { Agent, type ClientRequest, type IncomingMessage, request } from "node:http";
import type { Open } from "./vendors.ts";

export const throughNode: Open = (baseUrl, common) => {
  const agent = new Agent({ keepAlive: true });
  const begin = (method: string, path: string, headers?: Record<string, string>) =>
    request(`${baseUrl}${path}`, { method, agent, headers: { ...common, ...headers } });
  return {
    get: (path, query, headers) => finish(begin("GET", `${path}?${query}`, headers)),
    post(path, body, headers) {
      const text = JSON.stringify(body);
      const length = String(Buffer.byteLength(text));
      return finish(begin("POST", path, { ...headers, "content-type": "application/json", "content-length": length }), text);
    },
  };
};

function finish<Body>(sent: ClientRequest, text = ""): Promise<Body> {
  return new Promise((resolve, reject) => {
    sent.on("error", reject);
    sent.on("response", (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(parts).toString();
        if (response.statusCode === 200) resolve(JSON.parse(body));
        else reject(new Error(`${sent.path} answered ${response.statusCode}: ${body.slice(0, 200)}`));
      });
    });
    sent.end(text);
  });
}
