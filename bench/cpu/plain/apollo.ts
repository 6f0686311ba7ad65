/** What a team would write by hand: Apollo Server, a DataLoader for each hop, axios with connections that are kept. */
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { throughAxios } from "./axios.ts";
import { makeContext } from "./context.ts";
import { schema } from "./schema.ts";
import { connect } from "./vendors.ts";

const vendors = connect(process.env, throughAxios);
// The plugin would look at every field, for headers that nobody reads.
const server = new ApolloServer({ schema, plugins: [ApolloServerPluginCacheControlDisabled()] });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: "127.0.0.1" },
  context: async () => makeContext(vendors),
});
process.send!({ url });
