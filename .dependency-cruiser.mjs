/** The arrows of docs/architecture.md. Each rule says what breaking it means and where the code probably belongs. */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const src = (room) => `^src/${room}`;

export default {
  forbidden: [
    rule(
      "no-circles",
      "Two files that need each other are one idea in two places: find the third file that both may know.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    rule(
      "src-knows-no-sandbox",
      "The product must not know the fake vendors: they are handed in from outside (bin/tieline.js).",
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
      "transport-knows-transport",
      "How a request travels does not depend on what is asked: a policy belongs to a layer, a vendor's way to its folder.",
      { path: src("transport/") },
      { path: "^src/", pathNot: "^src/(transport/|errors)" },
    ),
    rule(
      "resource-knows-transport",
      "How any API is read: a vendor's peculiarity belongs to its dialect, what callers see to graph/.",
      { path: src("resource/") },
      { path: "^src/", pathNot: "^src/(resource/|transport/|errors)" },
    ),
    rule(
      "graph-knows-resource",
      "What the caller sees: it reads tables and links, but no vendor, server or configuration.",
      { path: src("graph/") },
      { path: "^src/", pathNot: "^src/(graph/|resource/|transport/json|generated/|errors)" },
    ),
    rule(
      "links-know-no-vendor",
      "How links are decided: which fields are joined stands in src/links.ts, which values are keys in each vendor's keys.ts.",
      { path: src("links/") },
      { path: "^src/", pathNot: "^src/(links/|graph/(context|catalogue)|resource/|transport/json|errors|config-error)" },
    ),
    rule(
      "vendors-apart",
      "What joins two vendors stands in src/links.ts.",
      { path: "^src/vendors/([^/]+)/" },
      { path: "^src/vendors/([^/]+)/", pathNot: "^src/vendors/$1/" },
    ),
    rule(
      "vendors-know-engine",
      "A vendor is a table: it knows the engine's words, not the server or the configuration.",
      { path: "^src/vendors/[^/]+/" },
      { path: "^src/(server|cli|main|config|settings|links\\.ts)" },
    ),
    rule(
      "server-knows-no-cli",
      "The server serves; what is printed for people belongs to cli/.",
      { path: src("server/") },
      { path: "^src/(cli|main|config|settings)" },
    ),
    rule(
      "axios-in-one-file",
      "HTTP is spoken in transport/http.ts alone.",
      { path: "^src/", pathNot: "^src/transport/http\\.ts$" },
      { path: "node_modules/axios" },
    ),
    rule(
      "libsql-in-one-file",
      "The embedded database is in transport/quota/file.ts alone, which is loaded when it is needed.",
      { path: "^src/", pathNot: "^src/transport/quota/file\\.ts$" },
      { path: "node_modules/libsql" },
    ),
    rule(
      "dataloader-in-one-file",
      "Batching of one tick is in resource/loader.ts alone.",
      { path: "^src/", pathNot: "^src/resource/loader\\.ts$" },
      { path: "node_modules/dataloader" },
    ),
    rule(
      "apollo-in-server",
      "Apollo Server is the door: nothing behind it knows it.",
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
