import { one, summary } from "../../engine/model/resource.ts";
import { part } from "./row.ts";

export const currentUsers = part("CirrusCurrentUser", { relations: { departments: summary("departments"), user: one("id") } });

export const userEmailSettings = part("CirrusUserEmailSettings", { relations: { user: one("userid") } });

export const userProperties = part("CirrusUserProperties", { relations: { user: one("userid") } });
