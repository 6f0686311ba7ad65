import type { Fault } from "../../sandbox/kit/faults.ts";
import type { VendorKey } from "../harness.ts";
import { type Case, change } from "./cases.ts";
import { type Row, shapes, withMember, withRows } from "./rows.ts";

const rows =
  (edit: (rows: Row[], id: string) => Row[]) =>
  (vendor: VendorKey): Fault =>
    change((reply) => withRows(vendor, reply, (all) => edit(all, shapes[vendor].id)));
const member =
  (which: "id" | "text" | "number", edit: (value: unknown) => unknown, more = {}) =>
  (vendor: VendorKey): Fault =>
    change((reply) => withRows(vendor, reply, (all) => all.map((row) => withMember(row, shapes[vendor][which], edit, more))));
/** Whatever page is asked for, it is always the first one that comes. */
const theFirstPage = (vendor: VendorKey): Fault => {
  const seen = new Map<string, Row[]>();
  return {
    kind: "change",
    change: (reply, { operation = "" }) => withRows(vendor, reply, (all) => seen.get(operation) ?? (seen.set(operation, all) && all)),
  };
};

/** Records that are not what they were, and pages that are not what was asked for: nothing wrong may come of them. */
export const drift: readonly Case[] = [
  { name: "an unknown member", fault: member("text", (value) => value, { brand_new: { a: 1 } }), outcome: "whole" },
  // Projector's list says the code as well, and what a row says stands.
  { name: "a member gone", fault: member("text", () => undefined), outcome: "partial", except: { projector: "whole" } },
  { name: "a member null", fault: member("text", () => null), outcome: "partial", except: { projector: "whole" } },
  {
    name: "an object for a text",
    fault: member("text", () => ({ of: "another type" })),
    outcome: "partial",
    except: { projector: "whole" },
  },
  { name: "a word for a number", fault: member("number", () => "many"), outcome: "partial" },
  { name: "a number as text", fault: member("number", String), outcome: "whole", mayBeSame: true },
  { name: "an id as text", fault: member("id", String), outcome: "whole", mayBeSame: true },
  {
    name: "the first id null",
    fault: rows((all, id) => all.map((row, i) => (i > 0 ? row : withMember(row, id, () => null)))),
    outcome: "true",
  },
  { name: "all ids null", fault: member("id", () => null), outcome: "true" },
  { name: "a row that is null", fault: rows((all) => [null, ...all.slice(1)]), outcome: "true" },
  { name: "the first row twice", fault: rows((all) => [...all.slice(0, 1), ...all]), outcome: "true" },
  { name: "every row twice", fault: rows((all) => all.flatMap((row) => [row, row])), outcome: "true" },
  { name: "the rows backwards", fault: rows((all) => all.toReversed()), outcome: "true" },
  { name: "no rows", fault: rows(() => []), outcome: "true" },
  { name: "half of the rows", fault: rows((all) => all.slice(0, all.length >> 1)), outcome: "true" },
  { name: "the first page for every page", fault: theFirstPage, outcome: "true", mayBeSame: true },
  { name: "rows that move while they are paged", fault: rows((all) => all.slice(1)), outcome: "true" },
];
