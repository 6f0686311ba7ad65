import { readFileSync } from "node:fs";
import { Document, isCollection, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import * as z from "zod";
import type { KeptDecision } from "../linking/decisions/decision.ts";
import { suggest } from "../nearest.ts";
import { CliError } from "./host.ts";

/** A decision of a file, and the line on which it begins. */
export interface WrittenDecision extends Pick<KeptDecision, "kind" | "a" | "b" | "reason" | "shown"> {
  kind: "PIN" | "FORBID";
  author?: string | undefined;
  /** Milliseconds since 1970. */
  at?: number | undefined;
  line: number;
}

const pair = z.tuple([z.string(), z.string()], { error: "must be two records, such as [CirrusAccount:7, CurrentRmsMember:12]" });
const prints = z.array(z.string());
const entry = z
  .strictObject({
    pin: pair.optional(),
    forbid: pair.optional(),
    reason: z.string({ error: "must be a sentence that says why" }).trim().min(1, "must be a sentence that says why"),
    author: z.string().min(1).optional(),
    at: z.union([z.iso.datetime({ offset: true }), z.date()], { error: "must be an instant, such as 2026-05-01T12:00:00Z" }).optional(),
    shown: z.strictObject({ a: prints, b: prints }).optional(),
  })
  .refine(({ pin, forbid }) => (pin === undefined) !== (forbid === undefined), 'must have one of "pin" and "forbid"');
const file = z.strictObject({ decisions: z.array(entry) });

/** The decisions of a file in YAML. Throws a CliError with the line of every mistake. `types` are those of the graph that have records. */
export function readDecisions(path: string, types: readonly string[]): WrittenDecision[] {
  const lines = new LineCounter();
  const document = parseDocument(readText(path), { lineCounter: lines });
  const lineAt = (place: readonly PropertyKey[]): number => {
    const node = document.getIn(place, true);
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : place.length > 0 ? lineAt(place.slice(0, -1)) : 1;
  };
  if (document.errors.length > 0)
    throw mistakes(
      path,
      document.errors.map(({ linePos, message }) => ({ line: linePos?.[0].line ?? 1, message: message.split(" at line ")[0]! })),
    );
  const result = file.safeParse(document.toJS() ?? { decisions: [] });
  if (!result.success)
    throw mistakes(
      path,
      result.error.issues.map(({ path: place, message }) => ({
        line: lineAt(place),
        message: `${place.join(".") || "top level"}: ${message}`,
      })),
    );
  const read = result.data.decisions.map(({ pin, forbid, reason, author, at, shown }, i): WrittenDecision => {
    const [a, b] = (pin ?? forbid)!;
    return {
      kind: pin ? "PIN" : "FORBID",
      a,
      b,
      reason,
      author,
      at: at === undefined ? undefined : +new Date(at),
      ...(shown && { shown }),
      line: lineAt(["decisions", i]),
    };
  });
  const strange = read.flatMap(({ a, b, line }) =>
    [a, b].flatMap((ref) => {
      const [type] = ref.split(":");
      if (ref.includes(":") && types.includes(type!)) return [];
      return [{ line, message: `${ref} names no record: it must be a type and an id, such as CirrusAccount:7.${suggest(type!, types)}` }];
    }),
  );
  if (strange.length > 0) throw mistakes(path, strange);
  return read;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new CliError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}). Name a file that "tieline links export" wrote.`);
  }
}

/** Everything that is wrong with a file, in the order of its lines. */
export function mistakes(path: string, found: readonly { line: number; message: string }[]): CliError {
  const sorted = [...found].sort((a, b) => a.line - b.line);
  return new CliError(sorted.map(({ line, message }) => `${path}, line ${line}: ${message.replace(/\.?$/, ".")}`).join("\n"));
}

const heading = ` Decisions about links that hold: "tieline links import" takes them over. A pin joins two records, a forbid keeps them apart.
 "shown" tells by hashes what the two records showed when it was decided, so that an id that another thing has taken is noticed.`;

/** The decisions as YAML, by their records: the same decisions are the same text, so that a change can be reviewed. */
export function writeDecisions(decisions: readonly KeptDecision[]): string {
  const sorted = decisions.toSorted((one, other) => (one.a + one.b < other.a + other.b ? -1 : 1));
  const document = new Document({
    decisions: sorted.map(({ kind, a, b, reason, author, at, shown }) => ({
      [kind === "PIN" ? "pin" : "forbid"]: [a, b],
      ...{ reason, author, at: new Date(at).toISOString() },
      ...(shown && { shown }),
    })),
  });
  document.commentBefore = heading;
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && inOneLine.includes(String(key.value)) && isCollection(value)) value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** A decision is a few lines, so that a difference shows it whole. */
const inOneLine = ["pin", "forbid", "shown"];
