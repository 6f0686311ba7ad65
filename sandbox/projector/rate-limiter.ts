import { record } from "./elements.ts";
import type { XmlNode } from "./envelope.ts";
import { namespaces } from "./namespaces.ts";
import type { Request } from "./request.ts";
import { installationLimit, type Session, userLimit } from "./sessions.ts";

/** Fills a session's window with simulated hits. Those of a user or an installation are accepted and have no effect. */
export function simulate(request: Request, session: Session, when: "Before" | "After"): void {
  const { violations } = session.hits;
  for (let hits = Number(request.values[`SimulateSessionHits${when}`] ?? 0); hits > 0; hits -= 1) {
    if (!session.hits.arrive(1).ok) break;
  }
  session.hits.violations = violations;
}

/** The counters of PwsTestRateLimiter. There is one user, so the counts of user and installation are those of all sessions. */
export function rateLimits(session: Session, all: number): XmlNode[] {
  const [window] = session.hits.windows;
  return [
    record(
      "RateLimitSnapshot",
      {
        EnabledFlag: window !== undefined,
        InstallationHitCount: String(all),
        InstallationRateLimit: String(installationLimit),
        RollingWindowSeconds: String((window?.ms ?? 0) / 1000),
        SessionHitCount: String(window ? session.hits.used(window) : 0),
        SessionRateLimit: String(window?.limit ?? 0),
        UserHitCount: String(all),
        UserRateLimit: String(userLimit),
      },
      namespaces.rsp,
    ),
  ];
}
