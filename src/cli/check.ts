import type { App } from "../app.ts";
import { healthOf } from "../engine/vendor/health.ts";
import { type Code, TielineError, type VendorName } from "../errors.ts";
import type { Response } from "../transport/send.ts";
import { type VendorVariable, vendorVariables } from "../vendor-config.ts";
import { vendors } from "../vendors/index.ts";

export interface VendorCheck {
  name: VendorName;
  label: string;
  state: "ok" | "not configured" | "failed";
  message: string;
  /** What to do about a failure. */
  advice?: string;
  /** How far the vendor's clock is ahead of ours, in milliseconds; absent when the vendor does not send its time. */
  skewMs?: number;
}

const defaultTimeoutMs = 15_000;

/** Reads one row of the vendor. A failure is a result, not an error; the vendor's state in the graph is the same from then on. */
export async function checkVendor(app: App, name: VendorName, timeoutMs = defaultTimeoutMs): Promise<VendorCheck> {
  const upstream = app.upstreams.get(name)!;
  const { label } = upstream;
  const outcome = await probe(app, name, timeoutMs).catch((error: unknown) => {
    if (!(error instanceof TielineError)) throw error;
    // A row of the first page is always there to be read: whatever prevented that is a failure, a deadline as well.
    if (error.code !== "NOT_CONFIGURED") upstream.observations.noteContact(error.code);
    return error;
  });
  const state = states[healthOf(upstream).status];
  if (typeof outcome === "number") return { name, label, state, message: "ok", ...(!Number.isNaN(outcome) && { skewMs: outcome }) };
  if (outcome.code === "NOT_CONFIGURED") return { name, label, state, message: `not configured: ${outcome.advice}` };
  const advice = adviceFor(name, outcome.code);
  const message = `${outcome.code === "UPSTREAM_AUTH" ? "login failed: " : ""}${outcome.message}`;
  return { name, label, state, message, ...(advice && { advice }) };
}

const states = { NOT_CONFIGURED: "not configured", UNKNOWN: "failed", FAILING: "failed", REACHABLE: "ok" } as const;

/** Reads one row, and resolves to the difference of the clocks in milliseconds, NaN when unknown. */
async function probe(app: App, name: VendorName, timeoutMs: number): Promise<number> {
  const upstream = app.upstreams.get(name)!;
  const context = app.startRequest({ deadlineMs: timeoutMs, maxAgeMs: 0 });
  const start = app.clock.now();
  try {
    const resource = context.session.resource(vendors.find((vendor) => vendor.name === name)!.probe);
    const call = upstream.adapter.page(resource, { page: 1, size: 1 });
    let date: string | undefined;
    const read = (response: Response) => {
      ({ date } = response.headers);
      return call.read(response);
    };
    const { total } = await upstream.call({ request: call.request, read }, context.session.scope);
    if (total !== undefined) upstream.lastRowCounts.set(resource.type, total);
    return Date.parse(date ?? "") - start;
  } finally {
    context.end();
  }
}

/** Names the variables to check. */
export function adviceFor(vendor: VendorName, code: Code): string | undefined {
  const own = vendorVariables.filter((each) => each.vendor === vendor);
  const baseUrl = own.find(({ setting }) => setting === "baseUrl")!;
  const describe = ({ name, about }: VendorVariable) => `${name} (${about.replace(/\.$/, "")})`;
  if (code === "UPSTREAM_BUDGET") return "wait for the reset of the quota, ask for less, or agree on a larger quota with the vendor";
  const credentials = own.filter((each) => each !== baseUrl && !each.optional);
  const ofWay = (way: string | undefined) => credentials.filter((each) => each.way === way).map(describe);
  // Of several ways to authenticate one is configured.
  const ways = [...new Set(credentials.flatMap(({ way }) => way ?? []))].map((way) => ofWay(way).join(", "));
  if (code === "UPSTREAM_AUTH") return `check ${[...ofWay(undefined), ...(ways.length > 0 ? [ways.join("; or ")] : [])].join(", ")}`;
  if (code === "UPSTREAM_UNAVAILABLE" || code === "UPSTREAM_TIMEOUT" || code === "DEADLINE_EXCEEDED")
    return `open the address in ${baseUrl.name} from this machine; if that fails, too, check the network or ask the vendor`;
  if (code === "UPSTREAM_REFUSED" || code === "UPSTREAM_BAD_RESPONSE")
    return `check ${describe(baseUrl)}; correct a path that differs under vendors.${vendor}.operations in the configuration file`;
  return undefined;
}
