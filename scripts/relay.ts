/** Compiles the documents of test/graph/relay against the schema with the Relay compiler: `npm run relay`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse as parsePath, resolve } from "node:path";
import { lexicographicSortSchema, parse, print, printSchema } from "graphql";
import { buildSchemaOnly } from "../src/cli/graph.ts";

/** MIT, without an install script. Its package holds binaries for all platforms, 118 MB, so it is no dependency. */
const compiler = "relay-compiler@21.0.1";
/** The exit status that .ci/run reads as "skipped". */
const skipped = 75;

const documents = resolve("test/graph/relay");
const folder = mkdtempSync(join(tmpdir(), "tieline-relay-"));
try {
  process.exitCode = install() ?? compile();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Installs the compiler; returns an exit status if that fails. A package that is not what was published is a failure, not a skip. */
function install(): number | undefined {
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1", "--loglevel=error"];
  const { status, stderr, error } = spawnSync("npm", ["install", "--no-save", "--prefix", folder, ...quiet, compiler], {
    encoding: "utf8",
    shell: process.platform === "win32",
    timeout: 180_000,
  });
  if (status === 0) return undefined;
  const words = error?.message ?? stderr.split("\n").slice(0, 4).join("\n");
  const isForged = /EINTEGRITY/.test(stderr);
  console.error(`${isForged ? "Failed" : "Skipped"}: ${compiler} could not be installed from the registry.\n${words}`);
  return isForged ? 1 : skipped;
}

function compile(): number {
  writeFileSync(join(folder, "schema.graphql"), printSchema(lexicographicSortSchema(buildSchemaOnly())));
  const scalars = { Decimal: "string", DateTime: "string", Date: "string", JSON: "unknown", JSONObject: "Record<string, unknown>" };
  const config = { src: "source", schema: "schema.graphql", language: "typescript", artifactDirectory: "made" };
  writeFileSync(join(folder, "relay.config.json"), JSON.stringify({ ...config, customScalarTypes: scalars }));
  for (const each of ["source", "made"]) mkdirSync(join(folder, each));
  const definitions = readdirSync(documents).flatMap(writeModule);
  const cli = join(folder, "node_modules", "relay-compiler", "cli.js");
  const { status } = spawnSync(process.execPath, [cli, "--noWatchman", "--output", "quiet-with-errors"], { cwd: folder, stdio: "inherit" });
  if (status !== 0) return 1;
  const made = readdirSync(join(folder, "made"));
  const missing = definitions.filter((name) => !made.includes(`${name}.graphql.ts`));
  if (definitions.length === 0 || missing.length > 0) {
    console.error(`Relay compiled nothing of ${missing.join(", ") || documents}.`);
    return 1;
  }
  console.log(`Relay compiled ${definitions.length} definitions to ${made.length} artifacts.`);
  return 0;
}

/** Writes a document as Relay reads it: in a program, one definition a tag, named after its module. */
function writeModule(file: string): string[] {
  const { definitions } = parse(readFileSync(join(documents, file), "utf8"));
  const tags = definitions.map((definition) => `graphql\`\n${print(definition)}\n\`;\n`);
  writeFileSync(join(folder, "source", `${parsePath(file).name}.ts`), tags.join("\n"));
  return definitions.flatMap((definition) => ("name" in definition && definition.name ? [definition.name.value] : []));
}
