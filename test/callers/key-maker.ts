/** A process of its own, to be killed: it makes keys in this folder, revokes every second one, and says so when that is done. */
import { writeSync } from "node:fs";
import { issueKey } from "../../src/callers/issue-key.ts";
import { openKeyFile } from "../../src/callers/key-file.ts";

const keys = openKeyFile(process.argv[2]!);
for (let i = 0; ; i++) {
  const { prefix } = issueKey(keys, { name: `caller-${i}`, scopes: ["read"] }, Date.now()).stored;
  writeSync(1, `made ${prefix}\n`);
  if (i % 2 === 0) continue;
  keys.revoke(prefix, Date.now());
  writeSync(1, `revoked ${prefix}\n`);
}
