import { rows } from "../row.ts";

export const { resource } = rows({ vendor: "zivio", id: "id", customFields: "custom_fields" });
