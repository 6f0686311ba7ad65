import type { Decided, DecidedRecord } from "../../../src/linking/book/deciding.ts";

/** Records of each turn. All of them change with every turn, and half of them change places. */
export const turnLength = 400;

const refOf = (i: number) => `cirrus.accounts:${i}`;

/** What is decided in a turn: everything in it tells its number, so that two turns cannot be mixed unseen. */
export function turnOf(seq: number): Decided {
  const records = Array.from({ length: turnLength }, (_, i): DecidedRecord => {
    const belongings = [{ relation: "project" as const, rank: 0, to: `itm.projects:${seq}` }];
    const own = { ref: refOf(i), stream: "cirrus.accounts", kind: "organisation" as const, entity: `e${(i + seq) % 50}`, since: seq };
    return { ...own, confidence: 1, label: `turn ${seq}`, belongings, mark: `m${seq}` };
  });
  const pairs = Array.from({ length: 100 }, (_, i) => ({ a: refOf(i), b: `currentrms.members:${i}-${seq}` }));
  const candidates = pairs.map((pair) => ({ ...pair, kind: "organisation" as const, confidence: 0.5, rule: "name", why: "weak" as const }));
  return { records, gone: [], redirects: [], reconsidered: records.map(({ ref }) => ref), candidates };
}
