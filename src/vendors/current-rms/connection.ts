import type { SettingsOf, SettingTable } from "../vendor.ts";

export const settings = {
  baseUrl: {
    about: "Address with the version path.",
    example: "https://api.current-rms.com/api/v1",
    default: "https://api.current-rms.com/api/v1",
  },
  subdomain: { about: "The first part of your address, <subdomain>.current-rms.com.", example: "your-company" },
  apiKey: { about: "Key from System setup, Integrations, API.", example: "your-key" },
} as const satisfies SettingTable;

export type CurrentRmsSettings = SettingsOf<typeof settings>;
