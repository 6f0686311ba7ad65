import type { VendorName } from "../src/errors.ts";

/** What the graph leaves out on purpose, and why: by operation, by `Type.field`, or by `operation?parameter`. `*` stands for any text. */
export type Exceptions = Readonly<Record<string, string>>;

export const exceptions: Readonly<Record<VendorName, Exceptions>> = {
  zivio: {},
  "current-rms": {},
  cirrus: { "Contact.idnumber": "A personal identity number: nobody needs it to join systems, so it is shown nowhere." },
  itm: {},
  projector: {},
};
