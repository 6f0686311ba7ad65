// Serves a supergraph with Hive Gateway: node gateway.js SUPERGRAPH.graphql [PORT]. Prints its address when it answers.
// Plain JavaScript with packages of its own (package.json beside it), so that it can be copied as it is.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";

const [file, port = "4100"] = process.argv.slice(2);

/** What the subgraphs answer by: who asks, how fresh, how urgent, at what cost at most. */
const passedOn = [
  "authorization",
  "cache-control",
  "priority",
  "traceparent",
  "x-tieline-deadline-ms",
  "x-tieline-max-calls",
  "x-tieline-max-wait-ms",
];

const gateway = createGatewayRuntime({
  supergraph: readFileSync(file, "utf8"),
  logging: "warn",
  // Errors of Tieline hold no secrets, and their codes say what to do.
  maskedErrors: false,
  landingPage: false,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => Object.fromEntries(passedOn.map((name) => [name, request.headers.get(name)])),
  },
});

const server = createServer(gateway).listen(Number(port), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/graphql`);
});
