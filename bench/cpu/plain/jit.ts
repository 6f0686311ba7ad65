/**
 * The same resolvers compiled by graphql-jit, on the HTTP of Node alone, for callers and for vendors: about the least that a
 * GraphQL server can be.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { parse, validate } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { makeContext } from "./context.ts";
import { throughNode } from "./node-http.ts";
import { schema } from "./schema.ts";
import { connect } from "./vendors.ts";

interface Question {
  query: string;
  variables?: Record<string, unknown>;
}

const vendors = connect(process.env, throughNode);
const compiled = new Map<string, CompiledQuery>();

const server = createServer(async (request, response) => {
  try {
    const { query, variables } = JSON.parse(await read(request)) as Question;
    const ready = prepared(query);
    const result = await ready.query({}, makeContext(vendors), variables);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
});
server.listen(0, "127.0.0.1", () => process.send!({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }));

/** Each text is compiled once. */
function prepared(query: string): CompiledQuery {
  const known = compiled.get(query);
  if (known) return known;
  const document = parse(query);
  const [mistake] = validate(schema, document);
  if (mistake) throw mistake;
  const made = compileQuery(schema, document);
  if (!isCompiledQuery(made)) throw new Error(JSON.stringify(made));
  compiled.set(query, made);
  return made;
}

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += part;
  return text;
}
