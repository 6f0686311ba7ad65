import { startCredit } from "./credit.ts";

/** Serves the subgraph alone, for a router that is started otherwise: `npx tsx examples/federation/serve-credit.ts`. */
const { url } = await startCredit(4101);
console.log(url);
