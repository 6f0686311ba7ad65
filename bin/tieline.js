#!/usr/bin/env node
// Plain JavaScript, so that a Node that is too old can still read it and say so.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Tieline needs Node 20.19 or newer, but this is ${process.versions.node}. Install a newer Node from https://nodejs.org and try again.`,
  );
  process.exit(1);
}

const { register } = await import("tsx/esm/api");
register();
const { run } = await import("../src/main.ts");
// The sandbox is handed in: the program itself does not know that it exists.
await run(process.argv, {
  startSandbox: async (options) => (await import("../sandbox/index.ts")).startSandbox(options),
  openReplica: async (options) => (await import("../src/replica/open.ts")).openReplicaStore(options),
});
