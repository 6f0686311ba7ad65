import { type CallerLimits, type CallerSettings, limitsOf } from "./limits.ts";

/** Who sends requests: a name with scopes. Several keys with one name are one caller. */
export interface Caller {
  name: string;
  scopes: ReadonlySet<string>;
  limits: CallerLimits;
}

/** The name under which limits of callers without a key are configured. */
export const anonymousName = "anonymous";

/**
 * Everybody, where no key is required: one caller, because all of them are on this machine. Nobody else needs a part of the
 * quota, unless that is configured.
 */
export function anonymousCaller(settings: CallerSettings): Caller {
  const limits = { ...limitsOf(settings, anonymousName) };
  const configured = settings.byName[anonymousName]?.quotaShare ?? settings.defaults.quotaShare;
  return { name: anonymousName, scopes: new Set(["read", "links:write", "admin"]), limits: { ...limits, quotaShare: configured ?? 1 } };
}
