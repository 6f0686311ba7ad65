/** A process of its own, because Node reads the certificates that it trusts at its start: sends one request, and says what came of it. */
import { TielineError } from "../../src/errors.ts";
import { sendTo } from "./http-kit.ts";
import { read } from "./kit.ts";

const send = sendTo(process.argv[2]!);
const outcome = await send(read({ headers: { "X-Token": "a-secret" } })).then(
  ({ status }) => String(status),
  (error) => (error instanceof TielineError ? error.code : String(error)),
);
console.log(outcome);
process.exit(0);
