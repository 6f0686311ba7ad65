import { readFileSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { exitCodes, explainHelp, linkHelp, queryHelp } from "./cli/help.ts";
import { CliError, type Host, UsageError } from "./cli/host.ts";
import { ConfigError } from "./config-error.ts";

/**
 * Runs the command line. Exit codes: 0, 1 for a failure, 2 for a command that is not understood. What a command needs is
 * imported when it runs, because "--help" must not wait for it.
 */
export async function run(argv: readonly string[], host: Host): Promise<void> {
  const program = new Command("tieline")
    .description("One cross-linked GraphQL graph over Zivio, Current RMS, Cirrus, ITM Platform and Projector PSA")
    .version(readVersion(), "--version", "print the version")
    .showHelpAfterError("Run tieline --help for usage.")
    .addHelpText("after", exitCodes)
    .exitOverride();
  const commands = [
    addServe,
    addQuery,
    addExplain,
    addSandbox,
    addDoctor,
    addLinks,
    addLink,
    addSync,
    addReplica,
    addAudit,
    addBi,
    addSql,
    addSchema,
    addKey,
  ];
  for (const add of commands) add(program, host);
  for (const command of program.commands) command.showHelpAfterError(`Run tieline ${command.name()} --help for usage.`);
  // The reader of our output may stop early, as "head" does.
  if (!process.stdout.listeners("error").includes(endOfReader)) process.stdout.on("error", endOfReader);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    if (error instanceof CommanderError) return;
    if (error instanceof ConfigError || error instanceof CliError) return console.error(error.message);
    console.error(`Internal error: ${(error as Error).message}`);
    console.error(process.env.TIELINE_DEBUG ? error : "Please report it. TIELINE_DEBUG=1 shows the stack trace.");
    process.exit();
  }
}

function endOfReader({ code }: NodeJS.ErrnoException): void {
  process.exit(code === "EPIPE" ? 0 : 1);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof UsageError ? 2 : 1;
}

function readVersion(): string {
  return (JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }).version;
}

function addServe(program: Command, host: Host): void {
  program
    .command("serve")
    .description("Serve the graph and its IDE. When no vendor variable is set, five sandbox vendors are served, except in production.")
    .option("--port <number>", "port to listen on (default: TIELINE_PORT or 4000)", (text) => String(parseInteger(text, 0, 65_535)))
    .option("--sandbox", "serve five sandbox vendors with made-up data, whatever is configured")
    .option("--seed <text>", "seed for the sandbox data")
    .option("--scale <number>", "size of the sandbox data; 1 is about 200 organisations", parseScale)
    .action(async (options) => (await import("./cli/serve.ts")).serve(options, host));
}

function addQuery(program: Command, host: Host): void {
  program
    .command("query")
    .description("Run a query and print the answer. Sends it to the running server if there is one, otherwise calls the vendors itself.")
    .argument("<file>", 'file with the query, or "-" for standard input')
    .option("--variables <json>", "the query's variables: a JSON object, or @FILE with one")
    .option("--operation <name>", "which operation of the file, where it has several")
    .addOption(new Option("--format <format>", "output format").choices(["json", "ndjson", "csv", "tsv", "table"]).default("json"))
    .option("--all", "read all pages of the query's list, however long the vendors' quotas take")
    .option("--after <cursor>", "go on behind this cursor, which an earlier --all printed when it stopped")
    .option("--deadline <duration>", 'stop after this time, such as "90s", "10m" or "2h"', parseDuration)
    .option("--max-calls <number>", "stop before more vendor calls than that are made", (text) => parseInteger(text, 0, 1_000_000))
    .option(
      "--cache-control <directives>",
      'which kept answers are taken, as in HTTP: "no-cache", "max-age=600", "max-stale", "only-if-cached"',
    )
    .option("--partial", "with --all: print rows with missing values where a vendor failed, and go on")
    .option("--unroll <field>", "csv, tsv, table: one row for each element of this nested list", collect)
    .option("--raw", "csv, tsv: do not protect spreadsheets from cells that look like a formula")
    .option("--no-header", "csv, tsv, table: print no header line")
    .option("--wide", "table: print all columns, however wide the terminal is")
    .option("--url <address>", "address of the server")
    .option("--direct", "call the vendors, even when a server is running")
    .option("--quiet", "print no progress and no costs on standard error")
    .addHelpText("after", queryHelp)
    .action(async (file, options) => (await import("./cli/query.ts")).query(file, options, host));
}

function addExplain(program: Command, host: Host): void {
  program
    .command("explain")
    .description(
      "Estimate the calls and the time that a query would take now, without a vendor call. Uses the running server if there is one.",
    )
    .argument("<file>", 'file with the query, or "-" for standard input')
    .option("--variables <json>", "the query's variables: a JSON object, or @FILE with one")
    .option("--operation <name>", "which operation of the file, where it has several")
    .addOption(new Option("--format <format>", "output format").choices(["tree", "json"]).default("tree"))
    .option("--url <address>", "address of the server")
    .option(
      "--cache-control <directives>",
      'which kept answers are taken, as in HTTP: "no-cache", "max-age=600", "max-stale", "only-if-cached"',
    )
    .option("--direct", "use no running server: estimate for an empty cache")
    .addHelpText("after", explainHelp)
    .action(async (file, options) => (await import("./cli/explain.ts")).explain(file, options, host));
}

function addSandbox(program: Command, host: Host): void {
  program
    .command("sandbox")
    .description("Run the five sandbox vendors alone, on fixed ports.")
    .option("--port <number>", "the first of five ports", (text) => parseInteger(text, 1, 65_531), 4701)
    .option("--seed <text>", "seed for the sandbox data")
    .option("--scale <number>", "size of the sandbox data; 1 is about 200 organisations", parseScale)
    .action(async (options) => (await import("./cli/sandbox.ts")).sandbox(options, host));
}

function addDoctor(program: Command, host: Host): void {
  program
    .command("doctor")
    .description("Check configuration, keys, connections and clocks, and print what to fix.")
    .action(async () => (await import("./cli/doctor.ts")).doctor(host));
}

function addLinks(program: Command, host: Host): void {
  const links = program
    .command("links")
    // The commands below have options of the same names.
    .enablePositionalOptions()
    .description("Count the records that each cross-vendor link finds, by rule and with samples, for tuning the rules.")
    .option("--sample <number>", "records examined for each link", (text) => parseInteger(text, 1, 100_000), 50)
    .option("--link <field>", 'one link, such as "ZivioMilestone.itmProject"')
    .option("--samples <number>", "samples printed for each outcome", (text) => parseInteger(text, 0, 1000), 2)
    .addOption(new Option("--format <format>", "output format").choices(["table", "json"]).default("table"))
    .option("--wide", "table: print samples whole, however wide the terminal is")
    .action(async (options) => (await import("./cli/links.ts")).links(options, host));
  links
    .command("export")
    .description("Write the decisions about links that hold to a file in YAML, for review.")
    .argument("<file>", "file that is written")
    .action(async (file) => (await import("./cli/links-decisions.ts")).exportDecisions(file, host));
  links
    .command("import")
    .description("Take over the decisions of such a file: all of them, or none where one cannot stand.")
    .argument("<file>", "file that is read")
    .option("--exact", "take back decisions that the file does not have")
    .action(async (file, options) => (await import("./cli/links-decisions.ts")).importDecisions(file, options, host));
  links
    .command("dry-run")
    .description("Print what a changed configuration would add to the links of the kept records, remove and turn. Nothing is changed.")
    .requiredOption("--config <file>", "the changed tieline.config.yaml")
    .addOption(new Option("--format <format>", "output format").choices(["text", "json"]).default("text"))
    .action(async (options) => (await import("./cli/links-dry-run.ts")).dryRunLinks(options, host));
  links
    .command("suggest")
    .description("Print which custom fields hold which keys, as the kept records show it, in the form of tieline.config.yaml.")
    .addOption(new Option("--format <format>", "output format").choices(["yaml", "json"]).default("yaml"))
    .action(async (options) => (await import("./cli/links-suggest.ts")).suggestFields(options, host));
}

function addSync(program: Command, host: Host): void {
  program
    .command("sync")
    .description("Keep the replica up to date with spare quota, or bring it up to date once. It goes on from where it was stopped.")
    .option("--once", "end when each stream is complete")
    .option("--vendor <vendor>", "one vendor, repeated for several", collect)
    .option("--stream <type>", "one type of records, repeated for several", collect)
    .option("--full", "read lists whole, also where changes could be asked for")
    .option("--quiet", "print no progress on standard error")
    .addOption(new Option("--format <format>", "output format").choices(["table", "json"]).default("table"))
    .action(async (options) => (await import("./cli/sync.ts")).sync(options, host));
}

function addReplica(program: Command, host: Host): void {
  const format = () => new Option("--format <format>", "output format").choices(["table", "json"]).default("table");
  const replica = program.command("replica").description("Show what the replica keeps, and forget records. No vendor is called.");
  replica
    .command("status")
    .description("Print what is kept of each type, and how old it is.")
    .addOption(format())
    .action(async (options) => (await import("./cli/replica.ts")).replicaStatus(options, host));
  replica
    .command("purge")
    .description("Forget one record everywhere in the replica.")
    .requiredOption("--record <id>", "global id of the record")
    .addOption(format())
    .action(async ({ record, ...options }) => (await import("./cli/replica.ts")).purgeRecord(record, options, host));
}

function addAudit(program: Command, host: Host): void {
  const audit = program.command("audit").description("The audit of writes: who wrote what, and what became of it. No vendor is called.");
  audit
    .command("verify")
    .description("Compute every hash anew: nothing was changed or taken out.")
    .addOption(new Option("--format <format>", "output format").choices(["text", "json"]).default("text"))
    .action(async (options) => (await import("./cli/audit.ts")).verify(options, host));
  audit
    .command("export")
    .description("Write all entries, one JSON object a line.")
    .option("--out <file>", "file to write; standard output when absent")
    .action(async ({ out }) => (await import("./cli/audit.ts")).exportAudit(out, host));
}

function addBi(program: Command, host: Host): void {
  const bi = program.command("bi").description("Tables for BI tools: views, their snapshots, and files of them. No vendor is called.");
  bi.command("check")
    .description("Check the views: those that are shipped and those in TIELINE_VIEWS_DIR.")
    .action(async () => (await import("./cli/bi.ts")).checkViews(host));
  bi.command("refresh")
    .description("Take a snapshot of all views, as the replica has them now.")
    .option("--once", "end after one snapshot")
    .addOption(new Option("--format <format>", "output format").choices(["table", "json"]).default("table"))
    .action(async (options) => (await import("./cli/bi.ts")).refreshViews(options, host));
  bi.command("export")
    .description("Write a view as a file.")
    .argument("<view>", "name of the view")
    .addOption(new Option("--format <format>", "format of the file").choices(["csv", "ndjson", "parquet", "arrow", "xlsx"]).default("csv"))
    .option("-o, --output <file>", "where it is written (default: standard output)")
    .option("--snapshot <id>", "an earlier snapshot, by its id, day or time")
    .action(async (view, options) => (await import("./cli/bi.ts")).exportView(view, options, host));
  bi.command("diff")
    .description("Print what differs between two snapshots of a view, a line of JSON for each row.")
    .argument("<view>", "name of the view")
    .argument("<from>", "id, day or time of a snapshot")
    .argument("<to>", "id, day or time of a later one")
    .action(async (view, from, to) => (await import("./cli/bi.ts")).diffView(view, { from, to }, host));
}

function addSql(program: Command, host: Host): void {
  program
    .command("sql")
    .description("Ask the views of the latest snapshot in SQL (DuckDB, an optional package; read only).")
    .argument("<question>", 'one SELECT, such as "select status, count(*) from milestones group by all"')
    .addOption(new Option("--format <format>", "output format").choices(["table", "csv", "json", "ndjson"]).default("table"))
    .option("--snapshot <id>", "an earlier snapshot, by its id, day or time")
    .option("--timeout <duration>", "how long it may take", parseDuration, 60_000)
    .action(async (question, options) => (await import("./cli/sql.ts")).sql(question, options, host));
}

function addLink(program: Command): void {
  program
    .command("link")
    .description("Link the vendors' records in a folder of JSON lines, without calling a vendor.")
    .requiredOption("--records <folder>", "folder with files such as cirrus.accounts.jsonl, one record a line")
    .requiredOption("--links <file>", "where links are written, one a line")
    .requiredOption("--candidates <file>", "where pairs are written that may be links and need a person")
    .option("--chains <file>", "where project, account and invoices of each Zivio milestone are written")
    .option("--quiet", "print no progress and no counts on standard error")
    .addHelpText("after", linkHelp)
    .action(async (options) => (await import("./cli/link.ts")).link(options));
}

function addSchema(program: Command, host: Host): void {
  program
    .command("schema")
    .description("Print the schema of the graph (SDL).")
    .option("--federation", "as a gateway reads it: a subgraph of Apollo Federation 2")
    .option("--subgraph <name>", "with --federation: one part of it, such as zivio or links")
    .action(async (options) => (await import("./cli/schema.ts")).schema(options, host));
}

function addKey(program: Command, host: Host): void {
  const format = () => new Option("--format <format>", "output format").choices(["table", "json"]).default("table");
  const key = program.command("key").description("Make, list and revoke the keys of callers. A running graph heeds it at once.");
  key
    .command("create")
    .description("Make a key and print it. It is not shown again: only its hash is stored.")
    .requiredOption("--name <name>", "name of the caller; keys with the same name share its limits")
    .option("--scope <scope>", "what it allows, repeated for several (default: read)", (scope, all: string[] = []) => [...all, scope])
    .option("--expires <time>", "how long it is valid, such as 45s, 30m, 12h or 90d (default: until revoked)")
    .addOption(format())
    .action(async (options) => (await import("./cli/key.ts")).createKey(options, host));
  key
    .command("list")
    .description("List all keys, without their secrets.")
    .addOption(format())
    .action(async (options) => (await import("./cli/key.ts")).listKeys(options, host));
  key
    .command("revoke")
    .description("Revoke a key.")
    .argument("<prefix>", "prefix of the key, as listed")
    .addOption(format())
    .action(async (prefix, options) => (await import("./cli/key.ts")).revokeKey(prefix, options, host));
}

function parseInteger(text: string, min: number, max: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
}

const milliseconds = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 } as const;

function parseDuration(text: string): number {
  const [, count, unit] = /^(\d{1,6}(?:\.\d+)?)\s?(ms|s|m|min|h)$/.exec(text) ?? [];
  const ms = count && unit ? Math.round(Number(count) * milliseconds[unit as keyof typeof milliseconds]) : 0;
  if (ms > 0) return ms;
  throw new InvalidArgumentError('It must be a time such as "90s", "10m" or "2h".');
}

function collect(text: string, before: string[] = []): string[] {
  return [...before, text];
}

function parseScale(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 100) return value;
  throw new InvalidArgumentError("It must be a number above 0, up to 100.");
}
