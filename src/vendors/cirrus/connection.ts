import type { SettingsOf, SettingTable } from "../vendor.ts";

export const vendor = { name: "cirrus", label: "Cirrus" } as const;

export const settings = {
  baseUrl: { about: "Address of your REST API. It is not published: ask the vendor.", example: "https://api.example.com/v3" },
  token: { about: "Token, sent as X-Token.", example: "your-token", way: "token", secret: true },
  bearerToken: { about: "Access token instead, sent as Authorization: Bearer.", example: "your-access-token", way: "bearer", secret: true },
  clientId: { about: "OAuth2 instead: client id, to request access tokens with.", example: "your-client-id", way: "oauth", secret: true },
  clientSecret: { about: "OAuth2: secret of the client.", example: "your-client-secret", way: "oauth", secret: true },
  oauthUrl: {
    about: "OAuth2: another address than https://account.cirruscrm.io/oauth.",
    example: "https://account.cirruscrm.io/oauth",
    way: "oauth",
    optional: true,
  },
} as const satisfies SettingTable;

export type CirrusSettings = SettingsOf<typeof settings>;
