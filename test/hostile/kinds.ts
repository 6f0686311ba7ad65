import { addressKinds } from "./addresses.ts";
import { bodyKinds } from "./bodies.ts";
import { connectionKinds } from "./connections.ts";
import { headerKinds } from "./headers.ts";
import { keyKinds } from "./keys.ts";
import type { Kind } from "./kind.ts";
import { schemaKinds } from "./schema-questions.ts";
import { selectionKinds } from "./selections.ts";
import { syntaxKinds } from "./syntax.ts";
import { valueKinds } from "./values.ts";

/** Everything that callers should not send. */
export const kinds: readonly Kind[] = [
  ...syntaxKinds,
  ...selectionKinds,
  ...schemaKinds,
  ...valueKinds,
  ...bodyKinds,
  ...headerKinds,
  ...keyKinds,
  ...addressKinds,
  ...connectionKinds,
];
