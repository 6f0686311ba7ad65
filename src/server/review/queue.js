/** What was stated is kept in the reason, in words that this page reads again. */
const stated = /Stated confidence ([01]\.\d+)\.$/;

export function reasonOf(act, why, confidence) {
  const words = why.trim() || (act === "accept" ? "Reviewed: the same." : "Reviewed: not the same.");
  return `${words} Stated confidence ${confidence.toFixed(3)}.`;
}

/** The pairs in the order of their money and, of equal money, of their doubt: what is nearest to one half first. */
export function inOrder(candidates, money) {
  const amountOf = ({ a, b }) => Math.max(money.get(a) ?? 0, money.get(b) ?? 0);
  const doubtOf = ({ confidence }) => Math.abs(confidence - 0.5);
  return candidates
    .map((candidate) => ({ ...candidate, amount: amountOf(candidate) }))
    .sort((one, other) => other.amount - one.amount || doubtOf(one) - doubtOf(other) || (one.a + one.b < other.a + other.b ? -1 : 1));
}

/** Bins of stated confidence, with what reviewers found: of `count` pairs, `same` were the same. */
export function calibrationOf(decisions, bins = 5) {
  const found = Array.from({ length: bins }, (_, i) => ({ from: i / bins, to: (i + 1) / bins, count: 0, same: 0, stated: 0 }));
  for (const { kind, reason, inForce } of decisions) {
    const [, text] = stated.exec(reason) ?? [];
    if (text === undefined || !inForce) continue;
    const bin = found[Math.min(bins - 1, Math.floor(Number(text) * bins))];
    bin.count += 1;
    bin.stated += Number(text);
    if (kind === "PIN") bin.same += 1;
  }
  return found.filter(({ count }) => count > 0).map((bin) => ({ ...bin, stated: bin.stated / bin.count, part: bin.same / bin.count }));
}
