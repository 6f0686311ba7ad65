import { type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { ownTurn } from "../transport/turns.ts";

/** Connections that are closed in one turn: each takes some tenths of a millisecond. */
const closedAtOnce = 4;

/** Of errors of Node's parser; all others are 400. */
const statusOf: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/**
 * Closes what Node reports as expired or unreadable, with the status that it would send. Thousands of connections that expire together
 * are closed some at a time, in turns of the event loop; Node would close them in one go.
 *
 * `isAnswering`: whether a response on this connection has begun, so that no status may be written.
 */
export function closeExpired(server: Server, isAnswering: (socket: Socket) => boolean): void {
  const closings = new Map<Socket, () => void>();
  let isClosing = false;

  const closeAll = async () => {
    isClosing = true;
    while (closings.size > 0) {
      await ownTurn();
      for (const [socket, close] of [...closings].slice(0, closedAtOnce)) {
        closings.delete(socket);
        close();
      }
    }
    isClosing = false;
  };
  const closeInTurn = (socket: Socket, close: () => void) => {
    if (closings.has(socket)) return;
    closings.set(socket, close);
    socket.once("close", () => closings.delete(socket));
    if (!isClosing) void closeAll();
  };
  const refuse = (socket: Socket, status: number) => {
    if (socket.writable && !isAnswering(socket)) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
    socket.destroy();
  };

  server.on("clientError", ({ code = "" }: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket;
    if (code === "ERR_HTTP_REQUEST_TIMEOUT") closeInTurn(socket, () => refuse(socket, 408));
    else refuse(socket, statusOf[code] ?? 400);
  });
  server.on("timeout", (socket: Socket) => {
    const { bytesRead } = socket;
    // A request that came while the connection waited to be closed is answered.
    closeInTurn(socket, () => socket.bytesRead === bytesRead && socket.destroy());
  });
}
