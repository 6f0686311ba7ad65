/**
 * Values that one process finds for all. `KEYS[1]` is a hash with the sealed value, when it was found, and whether it is kept or was
 * only for those who waited; `KEYS[2]` names the process that finds it now. Times are milliseconds of the server's clock, since 1970.
 */
const now = `
local time = redis.call('TIME')
local at = time[1] * 1000 + math.floor(time[2] / 1000)
local at_text = string.format('%.0f', at)
`;

/**
 * `KEYS[4]` says when the vendor was last written: what was asked for before is of no use, when it came or not.
 * ARGV: holder, milliseconds of the lease, youngest age that serves, after which time the value must have been found (-1: any), from
 * which time any value serves (-1: none). Returns [1, at, now, value], or [0, now] with the lease, or [2, now, milliseconds until
 * the lease of another process ends].
 */
const lookUp = `${now}
local found = redis.call('HMGET', KEYS[1], 'at', 'text', 'kept', 'asked')
local found_at = tonumber(found[1])
local asked_at = tonumber(found[4] or found[1])
if found_at and found_at > tonumber(ARGV[4]) and asked_at > tonumber(redis.call('GET', KEYS[4]) or '0') then
  local since = tonumber(ARGV[5])
  local is_young = found[3] == '1' and at - found_at < tonumber(ARGV[3])
  if is_young or (since >= 0 and found_at >= since) then return {1, found[1], at_text, found[2]} end
end
if redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then return {0, at_text} end
return {2, at_text, redis.call('PTTL', KEYS[2])}
`;

/** ARGV: holder, value, milliseconds for which it is kept, milliseconds for those who wait, name, when it was asked for. Returns when it was found. */
const fill = `${now}
local kept = tonumber(ARGV[3])
redis.call('HSET', KEYS[1], 'at', at_text, 'text', ARGV[2], 'kept', kept > 0 and '1' or '0', 'asked', ARGV[6])
redis.call('PEXPIRE', KEYS[1], math.max(kept, tonumber(ARGV[4])))
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
redis.call('PUBLISH', KEYS[3], ARGV[5])
return at_text
`;

/** ARGV: holder, name. */
const leave = `
if redis.call('GET', KEYS[2]) == ARGV[1] then
  redis.call('DEL', KEYS[2])
  redis.call('PUBLISH', KEYS[3], ARGV[2])
end
return 1
`;

/** ARGV: holder, milliseconds. Returns 0 when the lease is another's. */
const prolong = `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[2], ARGV[2])
`;

/** ARGV: milliseconds for which the value is kept from now on. */
const keep = `return redis.call('PEXPIRE', KEYS[1], ARGV[1])`;

/**
 * ARGV: value, rank, milliseconds for which it is kept, name. Keeps the value of the higher rank. Returns the one that
 * is kept, and 1 when there was one before.
 */
const offer = `
local kept = redis.call('HMGET', KEYS[1], 'text', 'rank')
local rank = tonumber(kept[2] or '0')
local is_new = tonumber(ARGV[2]) > rank
if is_new then
  redis.call('HSET', KEYS[1], 'text', ARGV[1], 'rank', ARGV[2])
  redis.call('PUBLISH', KEYS[3], ARGV[4])
end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {is_new and ARGV[1] or kept[1] or '', kept[1] and 1 or 0}
`;

/** A vendor was written now. What was asked for before is kept no longer than a day. */
const written = `${now}
redis.call('SET', KEYS[1], at_text, 'PX', 86400000)
return at_text
`;

/** All fields of a hash, and their texts. */
const readTexts = `return redis.call('HGETALL', KEYS[1])`;

/** ARGV: field, text. */
const writeText = `return redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])`;

/** By name. */
export const leaseScripts = { lookUp, fill, leave, prolong, keep, offer, written, readTexts, writeText } as const;
