import { type Builder, filled, type Row, row, type Store } from "./store.ts";

const categories = ["modelgroup", "contracttype", "contractstatus"];

/** What a mission can be connected to; the link type's name is a table in lower case. */
const connectable = ["Account", "Activity", "Article", "User", "Order"];

/** Missions, contracts and objects: resources whose rows connect others. */
export const agreements: Record<string, Builder> = {
  MissionConnection: (store) => {
    const made: Row[] = [];
    for (const mission of store.rows("Mission"))
      for (const table of connectable) {
        const other = store.rowFor(table, Number(mission.id));
        if (!other) continue;
        const known = { type: table.toLowerCase(), connectid: other.id };
        made.push(row("MissionConnection", made.length + 1, known, { mission, activity: table === "Activity" ? other : null }));
      }
    return made;
  },
  MissionProgress: (store) =>
    store.rows("Mission").flatMap((mission, i) => {
      const account = store.rowFor("Account", i);
      return account ? [row("MissionProgress", i + 1, { accountname: store.get(account, "name") }, { mission, account })] : [];
    }),

  // One list serves three purposes: a reference has to lead to an entry of its own type.
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
        [0, 1].map((n) => row("ContractObject", i * 2 + n + 1, {}, { contract, object: store.rowFor("Object", i + n) })),
      ),
  ContractReminder: (store) =>
    store.rows("Contract").map((contract, i) => row("ContractReminder", i + 1, {}, { contract, activity: store.rowFor("Activity", i) })),
  ObjectRelation: (store) =>
    store.rows("Object").flatMap((object, i) => {
      const other = store.rowFor("Account", i);
      return other ? [row("ObjectRelation", i + 1, { type: "account", otherid: other.id }, { object })] : [];
    }),
  BankIdRelation: (store) =>
    filled("BankIdRelation").map((r, i) => {
      const order = store.rowFor("Order", i);
      return { ...r, known: { ...r.known, type: "order", otherid: order?.id ?? null } };
    }),
};

function category(store: Store, type: string, number: number): Row {
  const rows = store.rows("ObjectCategoryItem").filter((r) => r.known.type === type);
  return rows[number % rows.length]!;
}
