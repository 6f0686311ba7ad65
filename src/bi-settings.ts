import * as z from "zod";

/** How often snapshots of the views are taken, and how long they are kept. */
export const biSettings = z
  .strictObject({
    refreshMinutes: z.number().min(1).max(10_080).prefault(15),
    /** The last snapshot of each of so many days, and of so many months. */
    keepDaily: z.number().int().min(1).max(3650).prefault(7),
    keepMonthly: z.number().int().min(0).max(1200).prefault(12),
    /** All of so many hours: whoever turns pages is in one of these. */
    keepHours: z.number().min(1).max(720).prefault(24),
    /** Amounts in the currency of the reports too, by a file of rates. */
    reporting: z
      .strictObject({ currency: z.string().regex(/^[A-Z]{3}$/, "must be a currency of ISO 4217, such as EUR"), rates: z.string().min(1) })
      .optional(),
  })
  .prefault({});
