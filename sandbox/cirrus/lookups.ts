import { random } from "../kit/random.ts";
import type { Known } from "../kit/records.ts";
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

const categories = ["modelgroup", "contracttype", "contractstatus"];

/** What a mission can be connected to; the link type's name is a table in lower case. */
const connectable = ["Account", "Activity", "Article", "User", "Order"];

/** Resources that the world does not speak of, as far as their rows hang together. */
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

  // An e-mail shows neither account nor contact and is filtered by both.
  Email: (store) =>
    filled("Email").map((r, i) => {
      const contact = at(store, "Contact", i);
      return {
        ...r,
        known: { ...r.known, to: ["person@example.com"] },
        links: { contact, account: contact && store.link(contact, "account")! },
      };
    }),

  // Each file hangs on an account and on one record of another kind.
  File: (store) => {
    const kinds = "Activity Contact Opportunity Order Lead Quote Project Object User Article Mission Subscription".split(" ");
    return filled("File").map((r, i) => {
      const kind = kinds[i % kinds.length]!;
      const links: Record<string, Link> = {};
      for (const table of ["Account", ...kinds])
        links[plural(table)] = table === kind || table === "Account" ? some(at(store, table, i)) : [];
      return { ...r, known: { ...r.known, templateid: null, template: null }, links };
    });
  },

  AccountBudget: (store) => budgets(store, "AccountBudget", "Account"),
  UserBudget: (store) => budgets(store, "UserBudget", "User"),

  MissionConnection: (store) => {
    const made: Row[] = [];
    for (const mission of store.rows("Mission"))
      for (const table of connectable) {
        const other = at(store, table, Number(mission.id));
        if (!other) continue;
        const known = { type: table.toLowerCase(), connectid: other.id };
        made.push(row("MissionConnection", made.length + 1, known, { mission, activity: table === "Activity" ? other : null }));
      }
    return made;
  },
  MissionProgress: (store) =>
    store.rows("Mission").flatMap((mission, i) => {
      const account = at(store, "Account", i);
      return account ? [row("MissionProgress", i + 1, { accountname: store.get(account, "name") }, { mission, account })] : [];
    }),

  // One list serves three purposes, so a reference has to lead to an entry of its own kind.
  ObjectCategoryItem: () =>
    filled("ObjectCategoryItem").map((r, i) => ({
      ...r,
      known: { ...r.known, type: categories[i % categories.length], name: `Category ${i + 1}` },
    })),
  Contract: (store) =>
    filled("Contract").map((r, i) => ({
      ...r,
      links: { type: category(store, "contracttype", i), status: category(store, "contractstatus", i) },
    })),
  Object: (store) => filled("Object").map((r, i) => ({ ...r, links: { modelgroup: category(store, "modelgroup", i) } })),
  ContractObject: (store) =>
    store
      .rows("Contract")
      .flatMap((contract, i) =>
        [0, 1].map((n) => row("ContractObject", i * 2 + n + 1, {}, { contract, object: at(store, "Object", i + n) })),
      ),
  ContractReminder: (store) =>
    store.rows("Contract").map((contract, i) => row("ContractReminder", i + 1, {}, { contract, activity: at(store, "Activity", i) })),
  ObjectRelation: (store) =>
    store.rows("Object").flatMap((object, i) => {
      const other = at(store, "Account", i);
      return other ? [row("ObjectRelation", i + 1, { type: "account", otherid: other.id }, { object })] : [];
    }),
  BankIdRelation: (store) =>
    filled("BankIdRelation").map((r, i) => {
      const order = at(store, "Order", i);
      return { ...r, known: { ...r.known, type: "order", otherid: order?.id ?? null } };
    }),
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

function category(store: Store, type: string, number: number): Row {
  const rows = store.rows("ObjectCategoryItem").filter((r) => r.known.type === type);
  return rows[number % rows.length]!;
}

/** One of a table's rows, the same for the same number; null when the table is empty. */
function at(store: Store, table: string, number: number): Row | null {
  const rows = store.rows(table);
  return rows.length ? rows[(number + random(store.world.seed, "cirrus", table).integer(0, 99)) % rows.length]! : null;
}

function some(r: Row | null): Row[] {
  return r ? [r] : [];
}

/** The link name of a list of such rows. */
function plural(table: string): string {
  return table.toLowerCase().replace(/y$/, "ie").concat("s");
}
