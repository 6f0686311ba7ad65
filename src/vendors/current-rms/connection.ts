import type { SettingsOf, SettingTable } from "../vendor.ts";

export const settings = {
  baseUrl: {
    about: "Address with the version path.",
    example: "https://api.current-rms.com/api/v1",
    default: "https://api.current-rms.com/api/v1",
  },
  subdomain: { about: "The first part of your address, <subdomain>.current-rms.com.", example: "your-company" },
  apiKey: { about: "Key from System setup, Integrations, API.", example: "your-key", way: "key" },
  clientId: { about: "OAuth2 instead of a key: id of your custom application.", example: "your-client-id", way: "oauth" },
  clientSecret: { about: "OAuth2: secret of the application.", example: "your-client-secret", way: "oauth" },
  refreshToken: {
    about: "OAuth2: refresh token that the application was authorised with. Its successors are kept in TIELINE_DATA_DIR.",
    example: "your-refresh-token",
    way: "oauth",
  },
  oauthUrl: {
    about: "OAuth2: another address than https://<subdomain>.current-rms.com/oauth2.",
    example: "https://your-company.current-rms.com/oauth2",
    way: "oauth",
    optional: true,
  },
} as const satisfies SettingTable;

export type CurrentRmsSettings = SettingsOf<typeof settings>;
