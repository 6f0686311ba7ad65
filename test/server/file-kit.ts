import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline, Readable } from "node:stream";
import { encodeId } from "../../src/graph/ids.ts";
import { type Graph, type GraphOptions, startGraph } from "./kit.ts";

/** A file that needs nothing but its record's id. */
export const csvAddress = `/files/${encodeId("CurrentRmsStockCheck", "7")}/exportUrl`;

export const csv = { "Content-Type": "text/csv" };

export interface FileGraph extends Graph {
  /** What the vendor was asked for, and its answers, in order. */
  asked: { request: IncomingMessage; response: ServerResponse }[];
  /** Where it answers. */
  vendorUrl: string;
  /** From now on it answers so. */
  answer(listener: RequestListener): void;
}

/** The graph over a vendor of files whose every byte the test writes. */
export async function startFileGraph(options: GraphOptions = {}): Promise<FileGraph> {
  const asked: FileGraph["asked"] = [];
  let answer: RequestListener = (_request, response) => void response.writeHead(500).end();
  const vendor = createServer((request, response) => {
    asked.push({ request, response });
    answer(request, response);
  });
  vendor.listen(0, "127.0.0.1");
  await once(vendor, "listening");
  const vendorUrl = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}/api/v1`;
  const graph = await startGraph({ ...options, variables: { CURRENT_RMS_BASE_URL: vendorUrl } });
  return {
    ...graph,
    asked,
    vendorUrl,
    answer: (listener) => {
      asked.length = 0;
      answer = listener;
    },
    close: async () => {
      await graph.close();
      vendor.closeAllConnections();
      await new Promise((resolve) => vendor.close(resolve));
    },
  };
}

/** An answer whose body nobody has read yet. */
export async function begin(graph: Graph, method = "GET", headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const request = httpRequest(graph.url + csvAddress, { method, headers, agent: false }).end();
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  return answer;
}

/** Bytes that tell where in the file they belong. */
export function pieceAt(place: number, length = 64 * 1024): Buffer {
  const piece = Buffer.alloc(length, place % 251);
  piece.writeUInt32BE(place);
  return piece;
}

/** Writes a file as fast as whoever reads it takes it, and counts what it has written. */
export function produce(pieces: number, headers: Record<string, string | number> = {}): RequestListener & { bytes: number } {
  const listener = (_request: IncomingMessage, response: ServerResponse) => {
    let place = 0;
    const file = new Readable({
      read() {
        if (place === pieces) return void this.push(null);
        const piece = pieceAt(place++);
        counted.bytes += piece.length;
        this.push(piece);
      },
    });
    pipeline(file, response.writeHead(200, { ...csv, ...headers }), () => undefined);
  };
  const counted = Object.assign(listener, { bytes: 0 });
  return counted;
}
