import { writeFileSync } from "node:fs";
import { readConfig } from "../config.ts";
import { TielineError } from "../errors.ts";
import { contradictionOf } from "../linking/decisions/contradictions.ts";
import type { Decisions, KeptDecision } from "../linking/decisions/decision.ts";
import { openDecisions } from "../linking/decisions/open.ts";
import { recordStreams } from "../record-tables.ts";
import { systemClock } from "../transport/clock.ts";
import { mistakes, readDecisions, type WrittenDecision, writeDecisions } from "./decision-file.ts";
import { formatCount } from "./format.ts";
import { CliError, type Host } from "./host.ts";
import { placeOf } from "./replica-store.ts";

/** Writes the decisions that hold to a file. */
export async function exportDecisions(path: string, host: Host): Promise<void> {
  await withDecisions(host, async (log) => {
    const decisions = await log.current();
    try {
      writeFileSync(path, writeDecisions(decisions));
    } catch (error) {
      throw new CliError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}). Name a file in a folder that exists.`);
    }
    console.error(`${formatCount(decisions.length, "decision")} written to ${path}.`);
  });
}

export interface ImportOptions {
  /** What the file does not have is taken back. */
  exact?: boolean;
}

/** Who decided, where a file does not say. */
const importer = "import";

/** Takes the decisions of a file over: all, or none where one of them cannot stand. What holds already stays as it is. */
export async function importDecisions(path: string, { exact = false }: ImportOptions, host: Host): Promise<void> {
  const written = readDecisions(path, Object.keys(recordStreams)).map(inOrder);
  await withDecisions(host, async (log, now) => {
    const current = await log.current();
    const kept = exact ? current.filter((each) => written.some((other) => isSame(each, other))) : current;
    const added = written.filter((each) => !kept.some((other) => isSame(other, each)));
    assertTogether(path, kept, added);
    const dropped = current.filter((each) => !kept.includes(each));
    for (const { id } of dropped)
      await log.append({ kind: "UNDO", undoes: id, reason: `It is not in ${path}.`, author: importer, at: now });
    for (const { author = importer, at = now, line: _line, ...decision } of added) await log.append({ ...decision, author, at });
    const parts = [`${formatCount(added.length, "decision")} added`, `${written.length - added.length} were there`];
    console.error(`${[...parts, ...(exact ? [`${dropped.length} taken back`] : [])].join(", ")}.`);
  });
}

function inOrder(decision: WrittenDecision): WrittenDecision {
  const { a, b, shown } = decision;
  return a <= b ? decision : { ...decision, a: b, b: a, ...(shown && { shown: { a: shown.b, b: shown.a } }) };
}

type Pair = Pick<KeptDecision, "kind" | "a" | "b">;

function isSame(one: Pair, other: Pair): boolean {
  return one.kind === other.kind && one.a === other.a && one.b === other.b;
}

/** Throws where decisions of the file contradict those that hold, or each other. */
function assertTogether(path: string, kept: readonly KeptDecision[], added: readonly WrittenDecision[]): void {
  const standing = [...kept];
  const wrong = added.flatMap((each) => {
    const contradiction =
      each.a === each.b ? new TielineError("BAD_USER_INPUT", "a decision needs two different records") : contradictionOf(each, standing);
    standing.push({ author: importer, at: 0, ...each, id: `line ${each.line}`, number: 0 } as KeptDecision);
    return contradiction ? [{ line: each.line, message: contradiction.message }] : [];
  });
  if (wrong.length > 0) throw mistakes(path, wrong);
}

/** Opens the log that a running graph uses, too: it hears of a decision within a second. */
async function withDecisions(host: Host, use: (log: Decisions, now: number) => Promise<void>): Promise<void> {
  const config = readConfig(host.environment, host.folder, host.overrides);
  const clock = host.clock ?? systemClock;
  const log = openDecisions({ clock, ...placeOf({ config, sandboxed: false }) });
  try {
    await use(log, clock.now());
  } catch (error) {
    throw error instanceof TielineError ? new CliError(error.text) : error;
  } finally {
    await log.close();
  }
}
