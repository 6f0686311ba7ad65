import * as z from "zod";

const shape = {
  /** Requests in any 60 seconds; unlimited when absent. */
  requestsPerMinute: z.number().int().min(1),
  /** Requests at once; unlimited when absent. */
  concurrency: z.number().int().min(1),
  /** Vendor calls that one operation may take, as estimated before it runs and as counted while it does. */
  maxCalls: z.number().int().min(0),
  /** Longest deadline of a request, in milliseconds: a longer one is shortened to it. */
  maxDeadlineMs: z.number().int().min(1).max(600_000),
  /** Lowest `Priority: u=` (the most urgent): a lower one is raised to it. */
  minUrgency: z.number().int().min(0).max(7),
  /** Largest answer, in bytes. */
  maxAnswerBytes: z.number().int().min(1024),
  /** Part of each window of a vendor's quota that the caller may use: the rest stays for others. */
  quotaShare: z.number().gt(0).max(1),
};

const someLimits = z.strictObject(shape).partial();

/** Names of the limits that a caller may have. */
export const limitNames: readonly string[] = Object.keys(shape);

/** The `callers` section of the configuration file. */
export const callerSettings = z
  .strictObject({ defaults: someLimits.prefault({}), byName: z.record(z.string(), someLimits.prefault({})).prefault({}) })
  .prefault({});

export type CallerSettings = z.output<typeof callerSettings>;

type SomeLimits = z.output<typeof someLimits>;
type Unlimited = "requestsPerMinute" | "concurrency";

/** What one caller may take. */
export type CallerLimits = Required<Omit<SomeLimits, Unlimited>> & Pick<SomeLimits, Unlimited>;

export const defaultLimits: CallerLimits = {
  maxCalls: 500,
  maxDeadlineMs: 60_000,
  minUrgency: 1,
  maxAnswerBytes: 16 * 1024 * 1024,
  quotaShare: 0.5,
};

export const defaultCallerSettings: CallerSettings = callerSettings.parse({});

/**
 * The limits of the caller with this name: its own, else the configured defaults, else ours. A caller who is `alone` has all
 * of the quota, unless that is configured.
 */
export function limitsOf({ defaults, byName }: CallerSettings, name: string, { alone = false } = {}): CallerLimits {
  return { ...defaultLimits, ...(alone && { quotaShare: 1 }), ...defaults, ...(Object.hasOwn(byName, name) ? byName[name] : {}) };
}
