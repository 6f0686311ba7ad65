/** All five sandbox vendors in a process of their own, without quotas. Its argument is the size of their world. */
import { startSandbox } from "../../sandbox/index.ts";

const { variables } = await startSandbox({ scale: Number(process.argv[2]), unlimited: true });
process.send!(variables);
