#!/usr/bin/env node
// Plain JavaScript, so that a Node that is too old can still read it and say so.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Tieline needs Node 20.19 or newer, but this is ${process.versions.node}. Install a newer Node from https://nodejs.org and try again.`,
  );
  process.exit(1);
}

// Where a stack trace is asked for, it names our lines.
if (process.env.TIELINE_DEBUG) process.setSourceMapsEnabled(true);

const { findBuild } = await import("./built.js");
const built = findBuild();
if (built) {
  const { startBuilt } = await import("./start-built.js");
  startBuilt(built);
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./program.ts");
}
