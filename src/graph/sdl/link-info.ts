import { directive } from "./directives.ts";
import { mapFields, parseFields, type Rule } from "./document.ts";

/** `<field>Link` beside every `@linked` field: how the link was found, or why it was not. */
export const addLinkInfo: Rule = (document) => {
  const linked = directive(document, "linked");
  return mapFields(document, (field) =>
    linked(field).length === 0
      ? field
      : [field, ...parseFields(`"How \`${field.name.value}\` was decided." ${field.name.value}Link: LinkInfo`)],
  );
};
