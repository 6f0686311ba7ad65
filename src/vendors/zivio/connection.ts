import type { SettingsOf, SettingTable } from "../vendor.ts";

export const vendor = { name: "zivio", label: "Zivio" } as const;

export const settings = {
  baseUrl: {
    about: "Address with the version path. Regions have their own host.",
    example: "https://api.zivio.net/api/v3",
    default: "https://api.zivio.net/api/v3",
  },
  apiKey: { about: "API key from the admin dashboard.", example: "your-key", secret: true },
  tenantId: { about: "Tenant id, which the API requires beside the key.", example: "your-tenant", secret: true },
} as const satisfies SettingTable;

export type ZivioSettings = SettingsOf<typeof settings>;
