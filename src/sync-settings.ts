import * as z from "zod";
import { defaultBelowCalls } from "./graph/streams.ts";
import { suggest } from "./nearest.ts";
import { resources } from "./vendors/index.ts";

const types = resources.map(({ type }) => type);

/** The name of a type with records. */
const typeName = z.string().superRefine((name, context) => {
  if (!types.includes(name)) context.addIssue({ code: "custom", message: unknownType(name) });
});

function unknownType(name: string): string {
  return `there is no type of records named "${name}".${suggest(name, types)}`;
}

/** What is kept up to date, how often, and what of the quotas that may take. */
export const syncSettings = z
  .strictObject({
    /** Types that are kept; absent: every type that a link, a view or an analysis needs. */
    streams: z.array(typeName).optional(),
    /** Types that are kept beside those: the ones that take a call for each parent, for instance. */
    add: z.array(typeName).prefault([]),
    /** Calls of a sweep at once of what takes a call for each parent and is kept by default, at most. */
    belowCalls: z.number().int().min(0).max(1_000_000).prefault(defaultBelowCalls),
    /** What takes more is swept over time, in so many minutes at most; 0: not at all. */
    belowMinutes: z.number().min(0).max(10_080).prefault(60),
    reserve: z.number().min(0).max(0.95).prefault(0.3),
    incrementSeconds: z.number().min(5).max(86_400).prefault(60),
    sweepMinutes: z.number().min(1).max(10_080).prefault(15),
    fullSweepHours: z.number().min(1).max(720).prefault(24),
  })
  .prefault({});

/** What is kept, and how much of it. */
export const replicaSettings = z
  .strictObject({
    exclude: z
      .record(z.string(), z.array(z.string().min(1)))
      .superRefine((excluded, context) => {
        for (const name of Object.keys(excluded))
          if (!types.includes(name)) context.addIssue({ code: "custom", message: unknownType(name), path: [name] });
      })
      .prefault({}),
    maxBytesPerVendor: z.number().int().min(1_000_000).prefault(2_000_000_000),
    maxAgeDays: z.number().min(1).max(36_500).prefault(365),
  })
  .prefault({});
