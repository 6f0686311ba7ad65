import { catalogueWrites } from "./writes-catalogue.ts";
import { peopleWrites } from "./writes-people.ts";
import { salesWrites } from "./writes-sales.ts";
import { settingsWrites } from "./writes-settings.ts";
import { stockWrites } from "./writes-stock.ts";

/** What is written to Current RMS. */
export const writes = { ...salesWrites, ...peopleWrites, ...catalogueWrites, ...stockWrites, ...settingsWrites };
