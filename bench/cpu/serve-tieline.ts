/** Tieline in a process of its own. */
import { startTieline } from "./tieline.ts";

const { url } = await startTieline(process.env);
process.send!({ url: `${url}/graphql` });
