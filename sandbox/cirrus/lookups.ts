import type { Known } from "../kit/filler.ts";
import { listLink } from "./shapes.ts";
import { type Builder, filled, type Link, type Row, row, type Store } from "./store.ts";

/** Lookup lists that records of the world point at, by the names a CRM would use. */
const named: Record<string, [name: string, known?: Known][]> = {
  AccountType: [
    ["Customer", { typeiscustomer: 1, typeisprospect: 0 }],
    ["Prospect", { typeiscustomer: 0, typeisprospect: 1 }],
    ["Supplier", { typeiscustomer: 0, typeisprospect: 0 }],
  ],
  OpportunityStatusItem: [
    ["Open", { won: 0, lost: 0, opportunitytypeid: 1 }],
    ["Won", { won: 1, lost: 0, opportunitytypeid: 1 }],
    ["Lost", { won: 0, lost: 1, opportunitytypeid: 1 }],
  ],
  OpportunityTypeItem: [["New business"], ["Repeat business"]],
  OrderStatus: [["Received"], ["Confirmed"], ["Delivered"], ["Invoiced"]],
  OrderType: [["Sale"], ["Rental"]],
  QuoteStatus: [
    ["Sent", { metatype: "active" }],
    ["Expired", { metatype: "expired" }],
    ["Declined", { metatype: "denied" }],
    ["Ordered", { metatype: "order" }],
  ],
};

/** Resources that the world does not describe, as far as their rows depend on others. */
export const lookups: Record<string, Builder> = {
  ...Object.fromEntries(
    Object.entries(named).map(([table, rows]): [string, Builder] => [
      table,
      () => rows.map(([name, known], i) => row(table, i + 1, { name, ...known })),
    ]),
  ),

  Department: () => departments(),
  LeadActivity: () => filled("LeadActivity").map((r) => ({ ...r, known: { ...r.known, type: { id: 1, name: "Call" } } })),
  PhoneModel: (store) => filled("PhoneModel").map((r) => ({ ...r, links: { brand: store.find("PhoneBrand", r.id) } })),
  Phone: (store) =>
    filled("Phone").map((r) => ({ ...r, hidden: { colourid: 1, sizeid: 1 }, links: { model: store.find("PhoneModel", r.id) } })),
  Challenge: () => filled("Challenge").map((r, i) => ({ ...r, known: { ...r.known, status: i % 2 ? "ongoing" : "pending" } })),
  ChallengeScore: (store) => store.rows("User").map((user) => row("ChallengeScore", user.id)),
  Setting: () => [row("Setting", 1)],
  PhoneOption: () => [row("PhoneOption", 1)],

  // An e-mail shows neither account nor contact, and is filtered by both.
  Email: (store) =>
    filled("Email").map((r, i) => {
      const contact = store.rowFor("Contact", i);
      return {
        ...r,
        known: { ...r.known, to: ["person@example.com"] },
        links: { contact, account: contact && store.link(contact, "account")! },
      };
    }),

  // Each file belongs to an account and to one record of another table.
  File: (store) => {
    const kinds = "Activity Contact Opportunity Order Lead Quote Project Object User Article Mission Subscription".split(" ");
    return filled("File").map((r, i) => {
      const kind = kinds[i % kinds.length]!;
      const links: Record<string, Link> = {};
      for (const table of ["Account", ...kinds])
        links[listLink(table)] = table === kind || table === "Account" ? some(store.rowFor(table, i)) : [];
      return { ...r, known: { ...r.known, templateid: null, template: null }, links };
    });
  },

  AccountBudget: (store) => budgets(store, "AccountBudget", "Account"),
  UserBudget: (store) => budgets(store, "UserBudget", "User"),
};

/** A small tree, three deep: departments show their parents inside themselves. */
function departments(): Row[] {
  const made: Row[] = [];
  for (const r of filled("Department")) {
    const rank = Number(r.id);
    const parent = rank === 1 ? null : (made[rank <= 4 ? 0 : (rank % 3) + 1] ?? null);
    made.push({ ...r, known: { ...r.known, parentid: parent?.id ?? null }, links: { parent, parentdepartment: parent } });
  }
  return made;
}

/** A budget for each month of the world's year. */
function budgets(store: Store, table: string, owner: string): Row[] {
  const year = Number(store.world.asOf.slice(0, 4));
  return store
    .rows(owner)
    .flatMap((r, i) =>
      Array.from({ length: 12 }, (_, month) => row(table, i * 12 + month + 1, { year, month: month + 1 }, { [owner.toLowerCase()]: r })),
    );
}

function some(r: Row | null): Row[] {
  return r ? [r] : [];
}
