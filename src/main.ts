import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { CliError, type Host } from "./cli/bootstrap.ts";
import { doctor } from "./cli/doctor.ts";
import { explain } from "./cli/explain.ts";
import { createKey, listKeys, revokeKey } from "./cli/key.ts";
import { links } from "./cli/links.ts";
import { query } from "./cli/query.ts";
import { sandbox } from "./cli/sandbox.ts";
import { schema } from "./cli/schema.ts";
import { serve } from "./cli/serve.ts";
import { ConfigError } from "./config-error.ts";

/** Runs the command line. Exit codes: 0, 1 for a failure, 2 for a command that is not understood. */
export async function run(argv: readonly string[], host: Host): Promise<void> {
  const program = new Command("tieline")
    .description("One cross-linked GraphQL graph over Zivio, Current RMS, Cirrus, ITM Platform and Projector PSA")
    .showHelpAfterError("Run tieline --help for usage.")
    .exitOverride();
  for (const add of [addServe, addQuery, addExplain, addSandbox, addDoctor, addLinks, addSchema, addKey]) add(program, host);
  // The reader of our output may stop early, as "head" does.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : 1;
    if (error instanceof CommanderError) return;
    if (error instanceof ConfigError || error instanceof CliError) return console.error(error.message);
    console.error(`Internal error: ${(error as Error).message}`);
    console.error(process.env.TIELINE_DEBUG ? error : "Please report it. TIELINE_DEBUG=1 shows the stack trace.");
    process.exit();
  }
}

function addServe(program: Command, host: Host): void {
  program
    .command("serve")
    .description("Serve the graph and its IDE. When no vendor is configured, five sandbox vendors are served.")
    .option("--port <number>", "port to listen on (default: TIELINE_PORT or 4000)", (text) => String(parseInteger(text, 0, 65_535)))
    .option("--seed <text>", "seed for the sandbox data")
    .option("--scale <number>", "size of the sandbox data; 1 is about 200 organisations", parseScale)
    .action((options) => serve(options, host));
}

function addQuery(program: Command, host: Host): void {
  program
    .command("query")
    .description("Run a query and print the answer. Sends it to the running server if there is one, otherwise calls the vendors itself.")
    .argument("<file>", 'file with the query, or "-" for standard input')
    .option("--variables <json>", "the query's variables, as a JSON object")
    .addOption(new Option("--format <format>", "output format").choices(["json", "table", "csv"]).default("json"))
    .option("--all", "read all pages of the query's list")
    .option("--url <address>", "address of the server")
    .option("--direct", "call the vendors, even when a server is running")
    .option("--quiet", "print no progress and no costs on standard error")
    .addHelpText("after", queryHelp)
    .action((file, options) => query(file, options, host));
}

function addExplain(program: Command, host: Host): void {
  program
    .command("explain")
    .description(
      "Estimate the calls and the time that a query would take now, without a vendor call. Uses the running server if there is one.",
    )
    .argument("<file>", 'file with the query, or "-" for standard input')
    .option("--variables <json>", "the query's variables, as a JSON object")
    .addOption(new Option("--format <format>", "output format").choices(["tree", "json"]).default("tree"))
    .option("--url <address>", "address of the server")
    .option("--direct", "use no running server: estimate for an empty cache")
    .addHelpText("after", explainHelp)
    .action((file, options) => explain(file, options, host));
}

function addSandbox(program: Command, host: Host): void {
  program
    .command("sandbox")
    .description("Run the five sandbox vendors alone, on fixed ports.")
    .option("--port <number>", "the first of five ports", (text) => parseInteger(text, 1, 65_531), 4701)
    .option("--seed <text>", "seed for the sandbox data")
    .option("--scale <number>", "size of the sandbox data; 1 is about 200 organisations", parseScale)
    .action((options) => sandbox(options, host));
}

function addDoctor(program: Command, host: Host): void {
  program
    .command("doctor")
    .description("Check configuration, keys, connections and clocks, and print what to fix.")
    .action(() => doctor(host));
}

function addLinks(program: Command, host: Host): void {
  program
    .command("links")
    .description("Count the records that each cross-vendor link finds, by rule and with samples, for tuning the rules.")
    .option("--sample <number>", "records examined for each link", (text) => parseInteger(text, 1, 100_000), 50)
    .option("--link <field>", 'one link, such as "ZivioMilestone.itmProject"')
    .option("--samples <number>", "samples printed for each outcome", (text) => parseInteger(text, 0, 1000), 2)
    .addOption(new Option("--format <format>", "output format").choices(["table", "json"]).default("table"))
    .action((options) => links(options, host));
}

function addSchema(program: Command): void {
  program
    .command("schema")
    .description("Print the schema of the graph (SDL).")
    .action(() => schema());
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
    .action((options) => createKey(options, host));
  key
    .command("list")
    .description("List all keys, without their secrets.")
    .addOption(format())
    .action((options) => listKeys(options, host));
  key
    .command("revoke")
    .description("Revoke a key.")
    .argument("<prefix>", "prefix of the key, as listed")
    .addOption(format())
    .action((prefix, options) => revokeKey(prefix, options, host));
}

/** What `cli/rows.ts` and `cli/print.ts` do. */
const queryHelp = `
Rows of --format table and csv:
  - With one field at the top level of the query, its records are the rows; with several, the answer is one record.
  - Nested objects become columns with dotted names. The first list of objects in a record is unrolled: one row for each
    element, outer columns repeated; a record with an empty list keeps one row. Other lists are one column of JSON.
  - "nodes", "edges { node }", pageInfo, totalCount and __typename do not appear.
  - csv: cells that begin with = + - @, a tab or a line break are prefixed with an apostrophe, so that a spreadsheet does
    not run them as a formula; negative numbers are unchanged. Cells are quoted where needed, quotes doubled.

--all reads forward through the one list at the top level, 100 rows a page unless "first" says otherwise.
Exit codes: 0; 1 when the answer has errors or is incomplete (see standard error); 2 for a command that is not understood.`;

const explainHelp = `
Calls are printed as "4 calls" when they are known, otherwise as "about 13 calls (1 to 40)": expected, minimum and maximum.
They are known when the same running server has fetched the data before, however long ago. "cached" data takes no call.
Exit codes: 0; 1 when the query cannot run; 2 for a command that is not understood.`;

function parseInteger(text: string, min: number, max: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
}

function parseScale(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 100) return value;
  throw new InvalidArgumentError("It must be a number above 0, up to 100.");
}
