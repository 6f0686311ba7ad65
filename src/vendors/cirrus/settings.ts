import { one } from "../../engine/model/resource.ts";
import { part } from "./row.ts";

export const consentSettings = part("CirrusConsentSettings", { relations: { logoFile: one("logofileid") } });

export const consentEmails = part("CirrusConsentEmail", { relations: { sender: one("userid") } });
