import { run } from "../src/main.ts";

// The sandbox is handed in: the program itself does not know that it exists. So is what keeps records durably.
void run(process.argv, {
  startSandbox: async (options) => (await import("../sandbox/index.ts")).startSandbox(options),
  openReplica: async (options) => (await import("../src/replica/open.ts")).openReplicaStore(options),
});
