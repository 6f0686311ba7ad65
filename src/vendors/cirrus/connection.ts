import type { SettingsOf, SettingTable } from "../vendor.ts";

export const settings = {
  baseUrl: { about: "Address of your REST API. It is not published: ask the vendor.", example: "https://api.example.com/v3" },
  token: { about: "Token, sent as X-Token.", example: "your-token" },
} as const satisfies SettingTable;

export type CirrusSettings = SettingsOf<typeof settings>;
