import type { VendorName } from "../src/errors.ts";

/** What the graph leaves out on purpose, and why: by operation, by `Type.field`, or by `operation?parameter`. `*` stands for any text. */
export type Exceptions = Readonly<Record<string, string>>;

export const exceptions: Readonly<Record<VendorName, Exceptions>> = {
  zivio: {},
  "current-rms": {},
  cirrus: { "Contact.idnumber": "A personal identity number: nobody needs it to join systems, so it is shown nowhere." },
  itm: {
    "tasks.list-of-project": "The search of all tasks gives the same rows, of five hundred projects in a call.",
    "tasks.search-of-project": "The search of all tasks gives the same rows, of five hundred projects in a call.",
    "revenues.list-of-project": "The search of all revenues gives the same rows, of five hundred projects in a call.",
    "revenues.search-of-project": "The search of all revenues gives the same rows, of five hundred projects in a call.",
  },
  projector: {
    PwsGetInvoice: "The documentation names the operation, and does not say what it answers.",
  },
};
