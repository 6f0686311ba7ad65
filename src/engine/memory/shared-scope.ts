import { setMaxListeners } from "node:events";
import type { VendorName } from "../../errors.ts";
import type { Permit } from "../../transport/quota.ts";
import type { CallNote, Scope } from "../../transport/send.ts";
import { strictest } from "./freshness.ts";

/** The scope of a call that several requests share. */
export interface SharedScope {
  scope: Scope;
  join(scope: Scope): void;
  /** The call is over: nobody listens any more. */
  end(): void;
}

/** What such a call may take: it lives as long as any of the requests waits, and the first one pays. */
export function shareScope(vendor: VendorName, members: readonly Scope[], reserved: Permit[]): SharedScope {
  const scopes = new Set<Scope>();
  const everyone = new AbortController();
  const over = new AbortController();
  setMaxListeners(0, everyone.signal, over.signal);
  for (const scope of members) join(scope);
  const [first] = scopes;
  const all = [...scopes];
  const scope: Scope = {
    signal: everyone.signal,
    deadline: Math.max(...all.map(({ deadline }) => deadline)),
    ...strictest(all),
    reserved,
    ...(first?.unresponsive && { unresponsive: first.unresponsive }),
    ...(first?.caller !== undefined && { caller: first.caller }),
    ...(first?.request !== undefined && { request: first.request }),
    ...(first?.quotaShare !== undefined && { quotaShare: first.quotaShare }),
    ...(first?.noteBackground && { noteBackground: first.noteBackground }),
    priority: Math.min(...all.map(({ priority = 0 }) => priority)),
    // What one caller allows is no limit for the others.
    ...(scopes.size === 1 && first?.allowance && { allowance: first.allowance }),
    note(name: VendorName, event: CallNote) {
      const { answers, failure } = event;
      for (const each of scopes) {
        if (each === first) each.note(name, event);
        else if (answers || failure) each.note(name, { ...(answers && { answers }), ...(failure && { failure }) });
      }
    },
  };
  return { scope, join, end: () => over.abort("over") };

  function join(scope: Scope): void {
    if (scopes.has(scope)) return;
    if (scopes.size > 0) scope.note(vendor, { shared: 1 });
    scopes.add(scope);
    const leave = () => [...scopes].every(({ signal }) => signal.aborted) && everyone.abort(scope.signal.reason);
    if (scope.signal.aborted) leave();
    scope.signal.addEventListener("abort", leave, { once: true, signal: over.signal });
  }
}
