import { fieldValues, groupOf } from "../fields.ts";
import { missing, type WriteRequest } from "./request.ts";

/** Sets the value of a custom field of the record that the path names: the field says of which kind that is. */
export function setFieldValue({ store, match, given }: WriteRequest) {
  const field = Number(match.params.fieldid);
  const group = groupOf(field);
  const record = group && store.find(group[0]!.toUpperCase() + group.slice(1), Number(match.params.resourceid));
  if (!group || !record) throw missing();
  if (given.value !== undefined) record.custom = { ...record.custom, [field]: String(given.value ?? "") };
  store.update(record, {});
  return { row: fieldValues(store, group, Number(record.id)).find(({ id }) => id === field)!, type: "FieldValue" };
}
