// The sandbox in a process of its own: what it computes holds neither the caller who measures nor the server.
import { startSandbox } from "../../sandbox/index.ts";

const { variables } = await startSandbox({ unlimited: true });
process.send!(variables);
process.once("disconnect", () => process.exit());
