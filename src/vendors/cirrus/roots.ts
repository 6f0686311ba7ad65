import { operation } from "../../engine/model/resource.ts";
import { answer, roots as rootsOf } from "./row.ts";
import { without } from "./secrets.ts";

/** Cirrus API, Users: current user; Settings; Services: phone options. */
export const roots = rootsOf({
  cirrusCurrentUser: answer(operation("currentuser.get", "GET /users/me"), { redact: without("password") }),
  cirrusSettings: answer(operation("settings.get", "GET /settings"), { redact: without("password") }),
  cirrusPhoneOptions: answer(operation("phoneoptions.list", "GET /services/phones/options"), {
    query: ["modelid"],
    ids: { modelId: "CirrusPhoneModel" },
  }),
});
