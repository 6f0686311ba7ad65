/** The keys of the issuer cannot be read: the token is neither right nor wrong. */
export class TokenKeysUnavailable extends Error {}
