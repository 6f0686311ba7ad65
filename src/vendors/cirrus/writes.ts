import { customersWrites } from "./writes-customers.ts";
import { othersWrites } from "./writes-others.ts";
import { salesWrites } from "./writes-sales.ts";

/** What is written to Cirrus. */
export const writes = { ...customersWrites, ...salesWrites, ...othersWrites };
