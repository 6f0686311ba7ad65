import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { doctor } from "./cli/doctor.ts";
import { explain } from "./cli/explain.ts";
import { links } from "./cli/links.ts";
import { query } from "./cli/query.ts";
import { sandbox } from "./cli/sandbox.ts";
import { schema } from "./cli/schema.ts";
import { serve } from "./cli/serve.ts";
import { CliError, type Outside } from "./cli/surroundings.ts";
import { ConfigError } from "./config-error.ts";

/** The command line. Ends with code 0, 1 for a failure that a sentence explains, 2 for a command that is not understood. */
export async function run(argv: readonly string[], outside: Outside): Promise<void> {
  const program = new Command("tieline")
    .description("One cross-linked GraphQL graph over Zivio, Current RMS, Cirrus, ITM Platform and Projector PSA")
    .showHelpAfterError("(tieline --help tells what there is)")
    .exitOverride();

  program
    .command("serve")
    .description("Serve the graph and its IDE. With no vendor configured, five sandbox vendors are served.")
    .option("--port <number>", "port of the graph (default: TIELINE_PORT or 4000)", (text) => String(whole(text, 0, 65_535)))
    .option("--seed <text>", "another world in the sandbox vendors")
    .option("--scale <number>", "size of that world; 1 is about 200 organisations", size)
    .action((options) => serve(options, outside));

  program
    .command("query")
    .description("Run a query and print its answer. Asks a running graph when there is one, else the vendors directly.")
    .argument("<file>", 'file with the query, or "-" for standard input')
    .option("--variables <json>", "values of the query's variables, as a JSON object")
    .addOption(new Option("--format <format>", "how to print the answer").choices(["json", "table", "csv"]).default("json"))
    .option("--all", "walk through all pages of the query's list")
    .option("--url <address>", "address of the graph to ask")
    .option("--direct", "ask the vendors directly, even when a graph is running")
    .option("--quiet", "no progress and no costs on standard error")
    .addHelpText("after", aboutRows)
    .action((file, options) => query(file, options, outside));

  program
    .command("explain")
    .description("Tell what a query would cost now, in calls and time, without asking any vendor. Asks a running graph when there is one.")
    .argument("<file>", 'file with the query, or "-" for standard input')
    .option("--variables <json>", "values of the query's variables, as a JSON object")
    .addOption(new Option("--format <format>", "how to print the plan").choices(["tree", "json"]).default("tree"))
    .option("--url <address>", "address of the graph to ask")
    .option("--direct", "ask no running graph: the price for a start with nothing kept")
    .addHelpText("after", aboutPrices)
    .action((file, options) => explain(file, options, outside));

  program
    .command("sandbox")
    .description("Run the five sandbox vendors alone, on fixed ports.")
    .option("--port <number>", "the first of five ports", (text) => whole(text, 1, 65_531), 4701)
    .option("--seed <text>", "another world")
    .option("--scale <number>", "size of the world; 1 is about 200 organisations", size)
    .action((options) => sandbox(options, outside));

  program
    .command("doctor")
    .description("Check configuration, keys, reachability and clocks, and say what to fix.")
    .action(() => doctor(outside));

  program
    .command("links")
    .description("Tell how many records each cross-vendor link finds, by which rule, with samples, so that rules can be tuned.")
    .option("--sample <number>", "records looked at for each link", (text) => whole(text, 1, 100_000), 50)
    .option("--link <field>", 'one link, such as "ZivioMilestone.itmProject"')
    .option("--samples <number>", "examples shown of each outcome", (text) => whole(text, 0, 1000), 2)
    .addOption(new Option("--format <format>", "how to print").choices(["table", "json"]).default("table"))
    .action((options) => links(options, outside));

  program
    .command("schema")
    .description("Print the schema of the graph (SDL).")
    .action(() => schema());

  // Who reads our output may stop reading, as "head" does.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : 1;
    if (error instanceof CommanderError) return;
    if (error instanceof ConfigError || error instanceof CliError) return console.error(error.message);
    console.error(`Tieline ended because of a mistake of its own: ${(error as Error).message}`);
    console.error(process.env.TIELINE_DEBUG ? error : "With TIELINE_DEBUG=1 it says where; please report that.");
    process.exit();
  }
}

/** The promise that `cli/rows.ts` and `cli/print.ts` keep. */
const aboutRows = `
Rows of --format table and csv:
  - Of one field at the top of the query, its records are the rows; of several, the answer is one record.
  - Objects inside become columns with dotted names. The first list of objects inside is unrolled: a row for each of its
    elements, outer columns repeated; a record whose list is empty keeps one row. Any other list is one column of JSON.
  - "nodes", "edges { node }", pageInfo, totalCount and __typename do not appear.
  - csv: cells that begin with = + - @, a tab or a line break get an apostrophe before them, so that a spreadsheet does not
    run them as a formula; negative numbers stay. Cells are quoted where needed, quotes doubled.

--all walks forward through the one list at the top, 100 rows a page unless "first" says how many.
Exit code: 0, 1 when the answer holds errors or lacks something (standard error says what), 2 for a command that is not understood.`;

const aboutPrices = `
Calls are told as "4 calls" where they are known, else as "about 13 calls (1 to 40)": expected, and between which bounds they lie.
Known is whatever was asked before, however long ago, by the same running graph. "kept" needs no call at all.
Exit code: 0, 1 when the query cannot be run, 2 for a command that is not understood.`;

function whole(text: string, least: number, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
}

function size(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 100) return value;
  throw new InvalidArgumentError("It must be a number above 0, up to 100.");
}
