import type { SettingsOf, SettingTable } from "../vendor.ts";

export const vendor = { name: "itm", label: "ITM Platform" } as const;

export const settings = {
  baseUrl: {
    about: "Host, without company or version.",
    example: "https://api.itmplatform.com",
    default: "https://api.itmplatform.com",
  },
  company: { about: "Your company as written in the address of the application.", example: "your-company" },
  apiKey: { about: "API key of a user with full licence.", example: "your-key", secret: true },
} as const satisfies SettingTable;

export type ItmSettings = SettingsOf<typeof settings>;
