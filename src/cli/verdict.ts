import { type Code, errorCodes } from "../errors.ts";
import type { Answer } from "../server/executor.ts";
import { reportIn } from "./reports.ts";

/** What to do with the answer to a page. */
export type Verdict =
  /** All of it came, or all that will come. */
  | { kind: "use" }
  /** It would be better later. */
  | {
      kind: "retry";
      codes: ReadonlySet<Code>;
      /** Vendors that the wait is for. */
      vendors: ReadonlySet<string>;
      /** As long as the vendor says; undefined when it says nothing. */
      waitMs: number | undefined;
      /** A vendor does not work, as opposed to a quota that is spent. */
      isOutage: boolean;
    }
  /** It would be no better later. */
  | { kind: "stop" };

interface Trouble {
  code: string;
  vendor?: string | undefined;
  waitMs?: number | undefined;
}

/** Judges by the table of error codes. With `partial`, only a spent quota is waited for. */
export function judge(answer: Answer, { hasRows, partial, now }: { hasRows: boolean; partial: boolean; now: number }): Verdict {
  const errors = answer.errors ?? [];
  const troubles = [...errors.map(troubleOf), ...gapsIn(answer, now)];
  const retryable = troubles.filter(({ code }) => isRetryable(code));
  const isFatal = errors.some(({ extensions }) => !isRetryable(String(extensions?.code)));
  const waited = partial && hasRows ? retryable.filter(({ code }) => code === "UPSTREAM_BUDGET") : retryable;
  if (isFatal && !(partial && hasRows)) return { kind: "stop" };
  if (waited.length === 0) return hasRows ? { kind: "use" } : { kind: "stop" };
  const codes = new Set(waited.map(({ code }) => code as Code));
  const waits = waited.flatMap(({ waitMs }) => waitMs ?? []);
  return {
    kind: "retry",
    codes,
    vendors: new Set(waited.flatMap(({ vendor }) => vendor ?? [])),
    waitMs: waits.length > 0 ? Math.max(...waits) : undefined,
    isOutage: [...codes].some((code) => errorCodes[code].outage),
  };
}

function troubleOf({ extensions }: NonNullable<Answer["errors"]>[number]): Trouble {
  const { code, vendor, retryAfterMs } = (extensions ?? {}) as { code?: string; vendor?: string; retryAfterMs?: number };
  return { code: String(code), vendor, waitMs: typeof retryAfterMs === "number" ? retryAfterMs : undefined };
}

/** What is missing without an error: links that could not be decided, and older answers that stand in. */
function gapsIn(answer: Answer, now: number): Trouble[] {
  return Object.entries(reportIn(answer)?.vendors ?? {})
    .filter(([, { complete, status }]) => !complete && status !== "not-configured")
    .map(([vendor, { reason, resetAt }]) => {
      const isBudget = reason === "UPSTREAM_BUDGET" && resetAt !== null;
      return { code: String(reason), vendor, waitMs: isBudget ? Math.max(0, Date.parse(resetAt) - now) : undefined };
    });
}

function isRetryable(code: string): boolean {
  return code in errorCodes && errorCodes[code as Code].retryable;
}
