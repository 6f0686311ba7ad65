import { type Builder, type Row, row } from "./store.ts";

const kinds = ["visiting", "delivery", "invoice", "postal"];

/** Coordinates: one flat row for each address of an account, and one for each activity. */
export const coordinates: Record<string, Builder> = {
  AccountCoordinate: (store) =>
    store.rows("Account").flatMap((account, i) =>
      kinds.map((addresstype, n): Row => {
        const known = { addresstype, ...(account.known.coordinates as object) };
        return { ...row("AccountCoordinate", i * kinds.length + n + 1, known), links: { account } };
      }),
    ),
  ActivityCoordinate: (store) =>
    store.rows("Activity").map((activity, i) => row("ActivityCoordinate", i + 1, { addresstype: "visiting" }, { activity })),
};
