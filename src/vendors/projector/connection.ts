import type { SettingsOf, SettingTable } from "../vendor.ts";

export const vendor = { name: "projector", label: "Projector" } as const;

export const settings = {
  baseUrl: {
    about: "Host, or the full .svc address.",
    example: "https://secure.projectorpsa.com",
    default: "https://secure.projectorpsa.com",
  },
  account: { about: "Account code.", example: "your-account" },
  username: { about: "Name of a user for web services.", example: "your-user", secret: true },
  password: { about: "That user's password.", example: "your-password", secret: true },
} as const satisfies SettingTable;

export type ProjectorSettings = SettingsOf<typeof settings>;
