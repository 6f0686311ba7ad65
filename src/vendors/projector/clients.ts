import { one, operation } from "../../engine/model/resource.ts";
import { lift, resource } from "./row.ts";

/** https://projectorpsa.atlassian.net/wiki/spaces/AD/pages/1037860865. Its identities have another namespace than those of the other services. */
export const clients = resource("ProjectorClient", {
  id: "ClientUid",
  alternateKeys: ["ClientNumber"],
  label: "ClientName",
  many: operation("PwsGetClient", "POST /PwsGetClient"),
  options: { noun: "Client", collection: "Clients", code: "Number", many: { namespace: "req" } },
  reshape: lift("ClientDetail", ["ClientId", "ClientNumber", "ClientUid", "ClientName", "InactiveFlag", "ParentClientIdentity", "Address"]),
  relations: { parentClient: one("ParentClientIdentity.ClientUid", "ParentClientIdentity") },
});
