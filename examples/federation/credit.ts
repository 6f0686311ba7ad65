import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { graphql } from "graphql";

/** The seventh subgraph: a field of one's own on a record of Tieline's, found by the key that the gateway sends. */
export const creditSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

  type CirrusAccount @key(fields: "id") {
    id: ID!
    "From 0 to 100: how likely this customer is to pay in time."
    creditScore: Int
  }
`;

/** What the specification of subgraphs adds to the SDL. */
const additions = `
  scalar _Any
  union _Entity = CirrusAccount
  type _Service { sdl: String! }
  type Query { _service: _Service!  _entities(representations: [_Any!]!): [_Entity]! }
  directive @key(fields: String!) on OBJECT
  directive @link(url: String!, import: [String!]) on SCHEMA
  schema { query: Query }
`;

interface Account {
  __typename: "CirrusAccount";
  id: string;
}

/** A company has a database here. This one is made up of the id, so that the same account always has the same score. */
export function creditScoreOf(id: string): number {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 101, 0);
}

/** Serves the subgraph; port 0 takes any that is free. */
export async function startCredit(port = 0): Promise<{ url: string; close(): void }> {
  const schema = makeExecutableSchema({
    typeDefs: [creditSdl, additions],
    resolvers: {
      Query: {
        _service: () => ({ sdl: creditSdl }),
        _entities: (_source: unknown, { representations }: { representations: Account[] }) => representations,
      },
      CirrusAccount: { creditScore: ({ id }: Account) => creditScoreOf(id) },
    },
  });
  // Enough for a gateway alone, which sends JSON by POST.
  const server = createServer(async (request, response) => {
    const { query = "", variables } = (await json(request).catch(() => ({}))) as { query?: string; variables?: Record<string, unknown> };
    const answer = await graphql({ schema, source: query, ...(variables && { variableValues: variables }) });
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
