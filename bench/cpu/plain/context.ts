import DataLoader from "dataloader";
import type { Account, Invoice, Member, Project, Vendors } from "./vendors.ts";

/** What the resolvers of one request share: its batches, forgotten with it. */
export interface Context {
  vendors: Vendors;
  projectByCode: DataLoader<string, Project | null>;
  accountByNumber: DataLoader<string, Account | null>;
  memberById: DataLoader<string, Member | null>;
  invoicesByMember: DataLoader<string, Invoice[]>;
}

export function makeContext(vendors: Vendors): Context {
  return {
    vendors,
    projectByCode: one(
      (codes) => vendors.projectsByCode(codes),
      ({ InternalCode }) => InternalCode,
      500,
    ),
    accountByNumber: one(
      () => vendors.accounts(),
      ({ number }) => number,
    ),
    memberById: one(
      (ids) => vendors.members(ids),
      ({ id }) => String(id),
      100,
    ),
    invoicesByMember: new DataLoader(
      async (members) => {
        const byMember = new Map<string, Invoice[]>(members.map((member) => [member, []]));
        for (const invoice of await vendors.invoicesOf(members)) byMember.get(String(invoice.member_id))?.push(invoice);
        return members.map((member) => byMember.get(member)!);
      },
      { maxBatchSize: 100 },
    ),
  };
}

function one<Row>(load: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string, maxBatchSize = Number.POSITIVE_INFINITY) {
  return new DataLoader<string, Row | null>(
    async (keys) => {
      const rows = new Map((await load(keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => rows.get(key) ?? null);
    },
    { maxBatchSize },
  );
}
