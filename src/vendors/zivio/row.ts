import { rows } from "../row.ts";

export const { resource } = rows("zivio", "id");
