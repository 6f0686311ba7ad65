import type { SettingsOf, SettingTable } from "../vendor.ts";

/** The header with the time zone of the dates in documents. */
export const timeZone = "X-TIME-ZONE";

export const vendor = { name: "current-rms", label: "Current RMS" } as const;

export const settings = {
  baseUrl: {
    about: "Address with the version path.",
    example: "https://api.current-rms.com/api/v1",
    default: "https://api.current-rms.com/api/v1",
  },
  subdomain: { about: "The first part of your address, <subdomain>.current-rms.com.", example: "your-company" },
  apiKey: { about: "Key from System setup, Integrations, API.", example: "your-key", way: "key", secret: true },
  clientId: { about: "OAuth2 instead of a key: id of your custom application.", example: "your-client-id", way: "oauth", secret: true },
  clientSecret: { about: "OAuth2: secret of the application.", example: "your-client-secret", way: "oauth", secret: true },
  refreshToken: {
    about: "OAuth2: refresh token that the application was authorised with. Its successors are kept in TIELINE_DATA_DIR.",
    example: "your-refresh-token",
    way: "oauth",
    secret: true,
  },
  oauthUrl: {
    about: "OAuth2: another address than https://<subdomain>.current-rms.com/oauth2.",
    example: "https://your-company.current-rms.com/oauth2",
    way: "oauth",
    optional: true,
  },
  timeZone: {
    about: "Time zone of the dates in documents, named as in the settings of a user; UTC when absent.",
    example: "Europe/London",
    optional: true,
  },
} as const satisfies SettingTable;

export type CurrentRmsSettings = SettingsOf<typeof settings>;
