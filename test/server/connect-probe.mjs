// Preloaded into a program under test, workers included: writes a line to the file OUTBOUND_FILE for each place it wants to reach.
import dgram from "node:dgram";
import { appendFileSync } from "node:fs";
import net from "node:net";

const note = (line) => appendFileSync(process.env.OUTBOUND_FILE, `${line}\n`);

// Every TCP and TLS socket of Node, of a library's and of fetch connects by this method, before its name is looked up.
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) {
  // net.connect hands its arguments over in one list; callers of the method itself give options, a path, or port and host.
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const options = typeof first === "object" ? first : { port: first, host: typeof second === "string" ? second : undefined };
  // A path is a pipe of this machine. Agents of HTTP say null where there is none.
  if (!options.path) note(`${options.host ?? "localhost"}:${options.port}`);
  return connect.apply(this, given);
};

const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...given) {
  note("datagram");
  return send.apply(this, given);
};
