/** The same resolvers behind Fastify and Mercurius, compiled by graphql-jit. */
import { fastify } from "fastify";
import { mercurius } from "mercurius";
import { throughAxios } from "./axios.ts";
import { makeContext } from "./context.ts";
import { schema } from "./schema.ts";
import { connect } from "./vendors.ts";

const vendors = connect(process.env, throughAxios);
const app = fastify();
app.register(mercurius, { schema, jit: 1, context: () => makeContext(vendors) });
process.send!({ url: `${await app.listen({ port: 0, host: "127.0.0.1" })}/graphql` });
