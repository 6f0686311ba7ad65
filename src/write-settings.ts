import * as z from "zod";
import { suggest } from "./nearest.ts";
import { writes } from "./vendors/index.ts";

const names = writes.flatMap(({ rows }) => Object.keys(rows));

/** Names of mutations; one may end in `*`. */
const mutations = z.array(
  z.string().superRefine((name, context) => {
    const exists = name.endsWith("*") ? names.some((each) => each.startsWith(name.slice(0, -1))) : names.includes(name);
    if (!exists) context.addIssue({ code: "custom", message: `there is no mutation of that name.${suggest(name, names)}` });
  }),
);

/** What may be written to vendors. */
export const writeSettings = z
  .strictObject({
    /** Mutations that nobody may run. */
    forbidden: mutations.default([]),
    /** Mutations that another caller must approve. */
    approval: mutations.default([]),
  })
  .prefault({});
