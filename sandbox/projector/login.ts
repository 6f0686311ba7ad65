import { type Elements, type Members, record } from "./elements.ts";
import { type XmlNode, xmlNode } from "./envelope.ts";
import type { User } from "./model.ts";
import type { Session } from "./sessions.ts";
import { syntheticUid } from "./uids.ts";

/** The members of a successful login, or of one that only names the server to log in at. */
export function loginData(
  ns: string,
  to: { session: Session; account: string; user: User } | { redirect: string },
  elements: Elements,
): XmlNode[] {
  const names = [
    "RedirectUrl",
    "SessionTicket",
    "AccountIdentity",
    "UserIdentity",
    "SuperUserFlag",
    "DocumentServerUrl",
    "Account",
    "User",
  ];
  if ("redirect" in to)
    return names.map((name) => xmlNode(ns, name, name === "RedirectUrl" ? to.redirect : name === "SuperUserFlag" ? "false" : null));
  const account: Members = { AccountCode: to.account, AccountId: null, AccountUid: syntheticUid("account", to.account) };
  return [
    xmlNode(ns, "RedirectUrl", null),
    xmlNode(ns, "SessionTicket", to.session.ticket),
    record("AccountIdentity", account, ns),
    record("UserIdentity", elements.userRef(to.user), ns),
    xmlNode(ns, "SuperUserFlag", "false"),
    xmlNode(ns, "DocumentServerUrl", "https://documents.invalid/1"),
    record("Account", account, ns),
    record("User", elements.user(to.user), ns),
  ];
}
