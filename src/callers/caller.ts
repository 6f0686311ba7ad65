import { type CallerLimits, type CallerSettings, limitsOf } from "./limits.ts";

/** Who sends requests: a name with scopes. Several keys with one name are one caller. */
export interface Caller {
  name: string;
  scopes: ReadonlySet<string>;
  limits: CallerLimits;
  /** Nobody was asked who it is, as no key is required. */
  isAnyone?: boolean;
}

/** The name under which limits of callers without a key are configured. */
export const anonymousName = "anonymous";

/** Everybody, where no key is required: one caller, because all of them are on this machine. */
export function anonymousCaller(settings: CallerSettings): Caller {
  return {
    name: anonymousName,
    isAnyone: true,
    scopes: new Set(["read", "links:write", "admin"]),
    limits: limitsOf(settings, anonymousName, { alone: true }),
  };
}
