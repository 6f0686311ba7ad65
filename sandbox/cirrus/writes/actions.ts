import type { Link, Row } from "../store.ts";
import { connections } from "./connections.ts";
import { setFieldValue } from "./fields.ts";
import { merge } from "./merge.ts";
import { change, make, update } from "./records.ts";
import { type Action, invalid, missing, type WriteRequest } from "./request.ts";
import { serviceActions } from "./services.ts";

/** What is more than making or changing one record, by operation. */
export const actions: Record<string, Action> = {
  ...connections,
  ...serviceActions,
  ...Object.fromEntries(
    ["accounts", "activities", "contacts", "opportunities"].flatMap((resource) => [
      [`${resource}.follow`, follow],
      [`${resource}.unfollow`, unfollow],
    ]),
  ),
  "accounts.merge": merge,
  // The page shows a list with what was made.
  "activitytypes.create": (request) => ({ body: [request.store.render("ActivityType", make(request))] }),
  "challenges.create": challenge,
  "challenges.accept": (request) => answerTo(request, "ongoing"),
  "challenges.decline": (request) => answerTo(request, "declined"),
  "currentuser.update": (request) => only(request, request.store.rows("User")[0]),
  "departments.create": department,
  "fieldvalues.update": setFieldValue,
  "files.create": (request) => ({ row: make(request, { timestamp: request.now }) }),
  "settings.update": (request) => only(request, request.store.rows("Setting")[0]),
  "bankid.update": (request) => {
    const outcome = update(request) as { row: Row };
    return { body: request.store.render("BankId", outcome.row) };
  },
};

/** A record of which there is one. */
function only(request: WriteRequest, row: Row | undefined) {
  if (!row) throw missing();
  change(request, row);
  return { row };
}

function followed({ store, table, given }: WriteRequest): { row: Row; user: Row } {
  const row = store.find(table, Number(given.key));
  const user = store.find("User", Number(given.userid));
  if (!row) throw invalid({ key: `No ${table} has the id ${given.key}` });
  if (!user) throw invalid({ userid: `No User has the id ${given.userid}` });
  return { row, user };
}

/** Following twice is following. */
function follow(request: WriteRequest) {
  const { row, user } = followed(request);
  const followers = request.store.linked(row, "followers");
  if (!followers.includes(user)) request.store.update(row, {}, { followers: [...followers, user] });
  return undefined;
}

function unfollow(request: WriteRequest) {
  const { row, user } = followed(request);
  request.store.update(row, {}, { followers: request.store.linked(row, "followers").filter((one) => one !== user) });
  return undefined;
}

function challenge(request: WriteRequest) {
  const row = make(request, { status: "pending", created: request.now, active: 1 });
  return { body: [request.store.render("Challenge", row)] };
}

/** Only a challenge that waits for an answer can be accepted or declined. */
function answerTo(request: WriteRequest, status: string) {
  const { store, match } = request;
  const row = store.find("Challenge", Number(match.params.id));
  if (!row) throw missing();
  if (store.get(row, "status") !== "pending") throw invalid({ status: `The challenge is ${store.get(row, "status")}` });
  store.update(row, { status });
  // The samples show these two members.
  return { body: { id: row.id, status } };
}

/** The one resource whose id is given by the client. */
function department(request: WriteRequest) {
  const { store, given } = request;
  const id = Number(given.id);
  if (store.find("Department", id)) throw invalid({ id: `A department has the id ${id}` });
  const links: Record<string, Link> = "parent" in given ? {} : { parent: null, parentdepartment: null };
  return { row: make(request, {}, links, id) };
}
