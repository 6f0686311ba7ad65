import { TielineError } from "../errors.ts";

/** Which mutations the configuration forbids, and which another caller must approve. A name may end in `*`. */
export interface WritePolicy {
  forbidden: readonly string[];
  approval: readonly string[];
}

export const freePolicy: WritePolicy = { forbidden: [], approval: [] };

export function assertAllowed({ forbidden }: WritePolicy, mutation: string): void {
  if (!isNamed(forbidden, mutation)) return;
  throw new TielineError("FORBIDDEN", `${mutation} is forbidden by the configuration.`, {
    advice: 'Whoever runs Tieline can allow it: "writes: { forbidden }" in tieline.config.yaml.',
  });
}

export function needsApproval({ approval }: WritePolicy, mutation: string): boolean {
  return isNamed(approval, mutation);
}

/** A name may end in `*`. */
export function isNamed(names: readonly string[], mutation: string): boolean {
  return names.some((name) => (name.endsWith("*") ? mutation.startsWith(name.slice(0, -1)) : name === mutation));
}
