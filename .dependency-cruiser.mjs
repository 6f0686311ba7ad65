/** The arrows of docs/architecture.md. Each rule says what breaking it means and where the code probably belongs. */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const src = (room) => `^src/${room}`;

/** Rooms from top to bottom: each may import from those after it. Files at the top of src count as rooms. */
const rooms = [
  "main.ts",
  "cli/",
  "server/",
  "doors/",
  "explain/",
  "app",
  "callers/",
  "observe/",
  "graph/",
  "billings.ts",
  "timelines.ts",
  "link-rules",
  "record-tables",
  "linking/",
  "effects/",
  "replica/",
  "engine/",
  "processes/",
  "transport/",
  "errors.ts",
];

/** Nothing in a room imports from a room above it. */
const downwards = rooms
  .slice(1)
  .map((room, i) =>
    rule(
      `${room.replace(/\W+/g, "-").replace(/-$/, "")}-looks-down`,
      `Arrows point down: ${rooms.join(" > ")}. What both need belongs to the lower room.`,
      { path: src(room.replace(".", "\\.")) },
      { path: rooms.slice(0, i + 1).map((above) => src(above.replace(".", "\\."))) },
    ),
  );

/** The floors of the engine. */
const floors = ["session\\.ts", "read/", "vendor/", "memory/", "model/"];
const engineFloors = floors
  .slice(1)
  .map((floor, i) =>
    rule(
      `engine-${floor.replace(/\W+/g, "")}-looks-down`,
      "The engine's floors are session > read > vendor > memory > model: what a lower floor needs of a higher one is handed to it.",
      { path: src(`engine/${floor}`) },
      { path: floors.slice(0, i + 1).map((above) => src(`engine/${above}`)) },
    ),
  );

export default {
  forbidden: [
    rule(
      "no-circles",
      "Two files that need each other, even for types, are one idea in two places: find the third file that both may import.",
      {},
      { circular: true },
    ),
    ...downwards,
    ...engineFloors,
    rule(
      "src-knows-no-sandbox",
      "The product must not import the fake vendors: they are handed in from outside (bin/tieline.js).",
      { path: "^src/" },
      { path: "^(sandbox|test|bench|scripts)/" },
    ),
    rule(
      "sandbox-knows-no-src",
      "A fake vendor is written from the vendor's contract. Sharing code with src would let both make the same mistake.",
      { path: "^sandbox/" },
      { path: "^(src|test)/" },
    ),
    rule(
      "sandbox-vendors-apart",
      "Each fake vendor is written from its own contract: what several share belongs to kit/, what they show to world/.",
      { path: "^sandbox/([^/]+)/" },
      { path: "^sandbox/[^/]+/", pathNot: "^sandbox/($1|kit|world)/" },
    ),
    rule(
      "yardstick-knows-no-src",
      "What Tieline is measured by is written without it: only bench/cpu/tieline.ts starts the thing itself.",
      { path: "^bench/cpu/", pathNot: "^bench/cpu/tieline\\.ts$" },
      { path: "^src/" },
    ),
    rule(
      "sdl-knows-sdl",
      "What follows from the SDL is made of the SDL alone, and mutations of the contract's facts: a fact of a vendor is written there, as a directive.",
      { path: "^src/graph/sdl/" },
      { path: "^src/", pathNot: "^src/(graph/sdl|generated/writes)/|^src/engine/model/write\\.ts" },
    ),
    rule(
      "vendors-apart",
      "What joins two vendors is in src/link-rules.ts and src/link-rules/.",
      { path: "^src/vendors/([^/]+)/" },
      { path: "^src/vendors/([^/]+)/", pathNot: "^src/vendors/$1/" },
    ),
    rule(
      "vendors-know-engine",
      "A vendor is a table: it imports the engine, the transport and the generated types, nothing above them.",
      { path: "^src/vendors/" },
      { path: "^src/", pathNot: "^src/(vendors|engine|transport|generated)/|^src/errors\\.ts" },
    ),
    rule(
      "rooms-know-no-vendor",
      "Rooms that name no vendor are given the tables by app.ts.",
      { path: "^src/(callers|doors|observe|graph|linking|effects|replica|engine|transport|explain)/" },
      { path: "^src/vendors/" },
    ),
    rule(
      "configuration-stays-outside",
      "Configuration is read by cli/ and handed on as values.",
      { path: "^src/(server|doors|explain|callers|observe|graph|linking|effects|replica|engine|transport|vendors)/|^src/app(/|\\.ts)" },
      {
        path: "^src/(config|config-file|config-problems|operation-settings|caller-config|observe-config|quota-settings|sync-settings|bi-settings|tieline-variables|variable-names|vendor-config)\\.ts",
      },
    ),
    rule(
      "axios-in-one-file",
      "HTTP is in transport/http.ts alone.",
      { path: "^src/", pathNot: "^src/transport/http\\.ts$" },
      { path: "node_modules/axios" },
    ),
    rule(
      "undici-in-one-file",
      "Answers that are read whole come by transport/whole-answers.ts alone.",
      { path: "^src/", pathNot: "^src/transport/whole-answers\\.ts$" },
      { path: "node_modules/undici" },
    ),
    rule(
      "libsql-in-few-files",
      "The embedded database is in transport/quota/file.ts, callers/key-file.ts and replica/embedded-worker.js alone, which are loaded when they are needed.",
      { path: "^src/", pathNot: "^src/(transport/quota/file\\.ts|callers/key-file\\.ts|replica/embedded-worker\\.js)$" },
      { path: "node_modules/libsql" },
    ),
    rule(
      "pg-in-one-file",
      "PostgreSQL is in replica/postgres.ts and doors/postgres/ alone, which are loaded when they are wanted.",
      { path: "^src/", pathNot: "^src/(replica/postgres\\.ts|doors/postgres/)" },
      { path: "node_modules/pg/" },
    ),
    rule(
      "redis-in-one-room",
      "Redis is in processes/ alone, which loads it when it is wanted.",
      { path: "^src/", pathNot: "^src/processes/" },
      { path: "node_modules/ioredis/" },
    ),
    rule(
      "duckdb-in-one-file",
      "DuckDB is optional: doors/sql/duckdb.ts alone loads it, when it is wanted.",
      { path: "^src/", pathNot: "^src/doors/sql/duckdb\\.ts$" },
      { path: "node_modules/@duckdb" },
    ),
    rule(
      "jose-in-one-file",
      "Tokens are verified in callers/jwt.ts alone.",
      { path: "^src/", pathNot: "^src/callers/jwt\\.ts$" },
      { path: "node_modules/jose" },
    ),
    rule(
      "pino-in-one-file",
      "Lines of the log are written by observe/log.ts alone, where they are looked through for credentials.",
      { path: "^src/", pathNot: "^src/observe/log\\.ts$" },
      { path: "node_modules/pino" },
    ),
    rule(
      "prom-client-in-one-file",
      "What is counted, and by which labels, is in observe/metrics.ts alone.",
      { path: "^src/", pathNot: "^src/observe/metrics\\.ts$" },
      { path: "node_modules/prom-client" },
    ),
    rule(
      "opentelemetry-in-one-file",
      "Traces are made in observe/traces.ts alone, which is loaded when they are wanted.",
      { path: "^src/", pathNot: "^src/observe/traces\\.ts$" },
      { path: "node_modules/@opentelemetry/" },
    ),
    rule(
      "dataloader-in-one-file",
      "Batching of one tick is in engine/memory/loader.ts alone.",
      { path: "^src/", pathNot: "^src/engine/memory/loader\\.ts$" },
      { path: "node_modules/dataloader" },
    ),
    rule(
      "apollo-in-server",
      "Apollo Server is the front of the graph: nothing behind it imports it.",
      { path: "^src/", pathNot: "^src/server/" },
      { path: "node_modules/@(apollo|as-integrations)/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^src/generated/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".js", ".mjs"] },
  },
};
