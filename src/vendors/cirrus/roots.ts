import { operation } from "../../resource/model.ts";
import { answer, roots } from "./row.ts";
import { without } from "./secrets.ts";

/** What is neither a record nor a list of records (L7097, L8875, L6445). */
export const answered = roots({
  cirrusCurrentUser: answer(operation("currentuser.get", "GET /users/me"), { reshape: without("password") }),
  cirrusSettings: answer(operation("settings.get", "GET /settings"), { reshape: without("password") }),
  cirrusPhoneOptions: answer(operation("phoneoptions.list", "GET /services/phones/options"), {
    query: ["modelid"],
    ids: { modelId: "CirrusPhoneModel" },
  }),
});
