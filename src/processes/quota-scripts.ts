/**
 * What is decided in Redis, in one step and by its clock. `KEYS[1]` is a sorted set of the calls that count, by their end; a call
 * counts in a window until its end plus the window's length, so none leaves a window by being answered sooner. `KEYS[2]` is a
 * hash: for each window's length the sum of what counts and up to which end that was taken out, and since when the pool is open.
 * A member of the set is `id|weight|claim`. Times are milliseconds of the server's clock, since 1970.
 */
const common = `
local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function weightOf(member)
  return tonumber(string.match(member, '^[^|]*|(%d+)|'))
end

local function sumAfter(cut)
  local sum = 0
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. string.format('%.0f', cut), '+inf')) do sum = sum + weightOf(member) end
  return sum
end

-- What counts in a window now.
local function advance(ms, at)
  local cut = at - ms
  local known = tonumber(redis.call('HGET', KEYS[2], 'cut:' .. ms))
  local sum
  if not known then
    sum = sumAfter(cut)
  else
    sum = tonumber(redis.call('HGET', KEYS[2], 'sum:' .. ms))
    if cut > known then
      local out = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. string.format('%.0f', known), string.format('%.0f', cut))
      for _, member in ipairs(out) do sum = sum - weightOf(member) end
    else
      cut = known
    end
  end
  redis.call('HSET', KEYS[2], 'cut:' .. ms, string.format('%.0f', cut), 'sum:' .. ms, sum)
  return sum, cut
end

-- Adds to every window in which an end of this time counts.
local function add(weight, ending)
  for _, field in ipairs(redis.call('HKEYS', KEYS[2])) do
    local ms = string.match(field, '^cut:(%d+)$')
    if ms and ending > tonumber(redis.call('HGET', KEYS[2], field)) then redis.call('HINCRBY', KEYS[2], 'sum:' .. ms, weight) end
  end
end

local function tell(message)
  redis.call('PUBLISH', KEYS[1], cjson.encode(message))
end

-- Nothing of an account that nobody calls stays for ever.
local function keep(longest)
  redis.call('PEXPIRE', KEYS[1], longest + 60000)
  redis.call('PEXPIRE', KEYS[2], longest + 60000)
end
`;

/**
 * Turns of callers among processes, as each process's queue gives them: whoever has had least goes first. `KEYS[3]` has the end of each
 * caller's last turn, and under no name the beginning of the latest of all; `KEYS[4]` those that were told to wait, as
 * `process|priority|caller`, by when they may ask again. A turn waits for its caller a moment and no longer: none is held for who is gone.
 */
const turns = `
local patience = 20
local most_callers = 1000

local function turnOf(caller)
  local latest = tonumber(redis.call('HGET', KEYS[3], '') or 0)
  return math.max(latest, tonumber(redis.call('HGET', KEYS[3], 'of ' .. caller) or 0))
end

-- Is it the turn of somebody who waits at another process?
local function isBefore(process, priority, caller, at)
  redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', string.format('%.0f', at))
  local mine = turnOf(caller)
  for _, member in ipairs(redis.call('ZRANGE', KEYS[4], 0, -1)) do
    local where, urgency, who = string.match(member, '^([^|]*)|([^|]*)|(.*)$')
    local its = turnOf(who)
    if where ~= process and (its < mine or (who == caller and tonumber(urgency) < priority)) then
      redis.call('ZADD', KEYS[4], 'LT', string.format('%.0f', at + patience), member)
      return true
    end
  end
  return false
end

local function waits(process, priority, caller, at, wait)
  redis.call('ZADD', KEYS[4], string.format('%.0f', at + wait + patience), process .. '|' .. priority .. '|' .. caller)
  redis.call('PEXPIRE', KEYS[4], math.ceil(wait) + 60000)
end

local function served(process, priority, caller, weight)
  redis.call('ZREM', KEYS[4], process .. '|' .. priority .. '|' .. caller)
  if redis.call('HLEN', KEYS[3]) > most_callers then redis.call('DEL', KEYS[3]) end
  local start = turnOf(caller)
  redis.call('HSET', KEYS[3], '', start, 'of ' .. caller, start + weight)
  redis.call('PEXPIRE', KEYS[3], 60000)
end
`;

/**
 * ARGV: process, id, weight, claim, milliseconds until the call ends, reserve (a part of each window), priority, caller, then limit and
 * length of each window. Returns [1, end] when the weight was taken, [0, wait] when there is no room, [2] when the pool must be joined first.
 */
const take = `${common}${turns}
local at = now()
local opens = tonumber(redis.call('HGET', KEYS[2], 'opens'))
if not opens then return {2} end
local paused = tonumber(redis.call('HGET', KEYS[2], 'paused') or 0)
local start = math.max(opens, paused)
if at < start then return {0, start - at} end
local process, id, weight, claim, flight, reserve = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4], tonumber(ARGV[5]), tonumber(ARGV[6])
local priority, caller = tonumber(ARGV[7]), ARGV[8]
local wait = 0
local longest = 0
for i = 9, #ARGV, 2 do
  local limit, ms = tonumber(ARGV[i]), tonumber(ARGV[i + 1])
  longest = math.max(longest, ms)
  local sum, cut = advance(string.format('%.0f', ms), at)
  -- A call heavier than a lowered limit may go alone; otherwise it could never go.
  local room = math.max(reserve > 0 and math.floor(limit * (1 - reserve)) or limit, weight)
  local over = sum + weight - room
  local offset = 0
  while over > 0 do
    local page = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. string.format('%.0f', cut), '+inf', 'WITHSCORES', 'LIMIT', offset, 50)
    if #page == 0 then break end
    for j = 1, #page, 2 do
      over = over - weightOf(page[j])
      if over <= 0 then
        wait = math.max(wait, tonumber(page[j + 1]) + ms - at, 1)
        break
      end
    end
    offset = offset + 50
  end
end
-- Work that takes what is spare is nobody's turn, and waits for nobody's.
local isInTurn = reserve == 0
if wait > 0 then
  if isInTurn then waits(process, priority, caller, at, wait) end
  return {0, math.ceil(wait)}
end
if isInTurn and isBefore(process, priority, caller, at) then return {0, math.ceil(patience / 4)} end
if isInTurn then served(process, priority, caller, weight) end
local ending = at + flight
redis.call('ZADD', KEYS[1], string.format('%.0f', ending), id .. '|' .. ARGV[3] .. '|' .. claim)
add(weight, ending)
local span = tonumber(redis.call('HGET', KEYS[2], 'longest') or 0)
if longest > span then
  span = longest
  redis.call('HSET', KEYS[2], 'longest', string.format('%.0f', span))
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', at - span))
keep(span)
tell({kind = 'taken', process = process, id = id, claim = claim, weight = weight, ending = ending, at = at})
return {1, ending}
`;

/**
 * ARGV: process, id, weight before, weight after, claim, milliseconds until the call ends. A weight of 0 takes the call out. A call
 * that is not there any more, after a loss of data, is put there.
 */
const change = `${common}
local at = now()
local process, id, before, after, claim = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5]
local ending = at + tonumber(ARGV[6])
local old = redis.call('ZSCORE', KEYS[1], id .. '|' .. ARGV[3] .. '|' .. claim)
if old then
  redis.call('ZREM', KEYS[1], id .. '|' .. ARGV[3] .. '|' .. claim)
  add(-before, tonumber(old))
end
if after > 0 then
  -- An answer frees no sooner than the call's latest arrival said, and no later.
  redis.call('ZADD', KEYS[1], string.format('%.0f', ending), id .. '|' .. ARGV[4] .. '|' .. claim)
  add(after, ending)
end
tell({kind = after > 0 and 'changed' or 'removed', process = process, id = id, weight = after, ending = ending, at = at})
return 1
`;

/**
 * ARGV: process, milliseconds for which the pool stays closed, longest window, then members and their ends (milliseconds from now) that this
 * process has sent and the pool may not know. Returns all calls that count, each with its end, after [time, whether the pool was
 * new, when the call was sent that was refused last, until when the vendor wants no calls (0: none was)].
 */
const join = `${common}
local at = now()
local isNew = redis.call('HEXISTS', KEYS[2], 'opens') == 0
local opens = at + tonumber(ARGV[2])
-- Whoever was cut off as well may have calls to tell of.
if isNew or tonumber(ARGV[2]) > 0 then
  opens = math.max(opens, tonumber(redis.call('HGET', KEYS[2], 'opens') or 0))
  redis.call('HSET', KEYS[2], 'opens', string.format('%.0f', opens))
end
for i = 4, #ARGV, 2 do
  local ending = at + tonumber(ARGV[i + 1])
  if redis.call('ZADD', KEYS[1], 'NX', string.format('%.0f', ending), ARGV[i]) == 1 then
    local id, claim = string.match(ARGV[i], '^([^|]*)|%d+|(.*)$')
    add(weightOf(ARGV[i]), ending)
    tell({kind = 'taken', process = ARGV[1], id = id, claim = claim, weight = weightOf(ARGV[i]), ending = ending, at = at})
  end
end
local longest = tonumber(ARGV[3])
keep(math.max(longest, tonumber(redis.call('HGET', KEYS[2], 'longest') or 0)))
local all = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. string.format('%.0f', at - longest), '+inf', 'WITHSCORES')
table.insert(all, 1, redis.call('HGET', KEYS[2], 'paused') or '0')
table.insert(all, 1, redis.call('HGET', KEYS[2], 'refused') or '0')
table.insert(all, 1, isNew and '1' or '0')
table.insert(all, 1, string.format('%.0f', at))
return all
`;

/** ARGV: process, when the refused call was sent (milliseconds before now), for how long the vendor wants no calls. */
const refuse = `${common}
local at = now()
local paused = math.max(at + tonumber(ARGV[3]), tonumber(redis.call('HGET', KEYS[2], 'paused') or 0))
redis.call('HSET', KEYS[2], 'paused', string.format('%.0f', paused), 'refused', string.format('%.0f', at - tonumber(ARGV[2])))
tell({kind = 'refused', process = ARGV[1], sent = at - tonumber(ARGV[2]), pause = tonumber(ARGV[3]), at = at})
return 1
`;

/** By name. */
export const quotaScripts = { take, change, join, refuse } as const;
