import { one, operation } from "../../resource/model.ts";
import { lift, resource } from "./row.ts";

/** https://projectorpsa.atlassian.net/wiki/spaces/AD/pages/1037860865; its identities stand in another namespace than those of the other services. */
export const clients = resource("ProjectorClient", {
  id: "ClientUid",
  codes: ["ClientNumber"],
  label: "ClientName",
  many: operation("PwsGetClient", "POST /PwsGetClient"),
  extra: { noun: "Client", collection: "Clients", code: "Number", many: { namespace: "req" } },
  reshape: lift("ClientDetail", ["ClientId", "ClientNumber", "ClientUid", "ClientName", "InactiveFlag", "ParentClientIdentity", "Address"]),
  relations: { parentClient: one("ParentClientIdentity.ClientUid", "ParentClientIdentity") },
});
