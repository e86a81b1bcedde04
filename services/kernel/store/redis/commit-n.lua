#!lua
--[[
  Commits one batch of a partition of a view: rows, order, change feed and cursor, or nothing at all.

  Redis takes back no write of a script that fails in its middle. So all that can fail is looked at before the first write;
  of memory, replicas and disks the line on top sees to it (a script that says "#!lua" is refused whole).

  KEYS[1]   cursor (hash)
  KEYS[2]   changes (stream)
  KEYS[3]   blogs (sorted set)
  KEYS[4..] of each group its rows (hash) and, when it is ordered, its order (sorted set)

  ARGV[1] epoch   ARGV[2] expected   ARGV[3] next   ARGV[4] changes to keep at least   ARGV[5] channel   ARGV[6] partition
  ARGV[7] number of changes   ARGV[8] number of groups
  then of each change: token, group (from 1), row id, row ("" removes)
  then of each group: blog, view, "1" when ordered, numbers of sets, of changes to set, of removals;
    the sets (row id, row), the changes whose row is the last (from 1), the removals (row id)

  Result: {"applied", group, ...} with the groups that had no rows before, {"stale"}, {"foreign", epoch held} or {"damaged", what}
]]
local MOST = 7000 -- values that unpack can give at once

local held = redis.call('HMGET', KEYS[1], 'epoch', 'next')
if held[1] and held[1] ~= ARGV[1] then return { 'foreign', held[1] } end
if (held[2] or '0') ~= ARGV[2] then return { 'stale' } end

for _, write in ipairs({
  { 'HSET', KEYS[1], '', '' }, { 'HDEL', KEYS[1], '' }, { 'ZADD', KEYS[3], '0', '' }, { 'ZREM', KEYS[3], '' },
  { 'XADD', KEYS[2], '*', '', '' }, { 'XTRIM', KEYS[2], 'MAXLEN', '1' }, { 'PUBLISH', ARGV[5], '' },
}) do
  if not redis.acl_check_cmd(unpack(write)) then return redis.error_reply('NOPERM this user has no permission to run ' .. write[1] .. ' on ' .. write[2]) end
end

local changes, groups = tonumber(ARGV[7]), tonumber(ARGV[8])
local firstGroup = 9 + 4 * changes

local function isAfter(token, other) -- of text: 64-bit numbers do not fit into Lua's
  local a, n = string.match(token, '^(%d+)-(%d+)$')
  local b, m = string.match(other, '^(%d+)-(%d+)$')
  if a ~= b then return #a > #b or (#a == #b and a > b) end
  return #n > #m or (#n == #m and n > m)
end

if redis.call('EXISTS', KEYS[2]) == 1 and changes > 0 then
  local info = redis.call('XINFO', 'STREAM', KEYS[2])
  for i = 1, #info, 2 do
    if info[i] == 'last-generated-id' and not isAfter(ARGV[9], info[i + 1]) then return { 'damaged', info[i + 1] } end
  end
end
redis.call('ZCARD', KEYS[3])

local result, blog, view, key, at = { 'applied' }, {}, {}, 4, firstGroup
for group = 1, groups do
  blog[group], view[group] = ARGV[at], ARGV[at + 1]
  if redis.call('HLEN', KEYS[key]) == 0 then result[#result + 1] = tostring(group) end
  if ARGV[at + 2] == '1' then key = key + 1; redis.call('ZCARD', KEYS[key]) end
  key = key + 1
  at = at + 6 + 2 * ARGV[at + 3] + ARGV[at + 4] + ARGV[at + 5]
end

-- From here on everything is written.

local function inChunks(command, name, list)
  for from = 1, #list, MOST do redis.call(command, name, unpack(list, from, math.min(from + MOST - 1, #list))) end
end

local fresh = {}
for i = 2, #result do
  local group = tonumber(result[i])
  fresh[#fresh + 1] = '0'
  fresh[#fresh + 1] = blog[group] .. ':' .. view[group]
end
inChunks('ZADD', KEYS[3], fresh)

key, at = 4, firstGroup
for group = 1, groups do
  local rows, ordered = KEYS[key], ARGV[at + 2] == '1'
  local sets, refs, removals = tonumber(ARGV[at + 3]), tonumber(ARGV[at + 4]), tonumber(ARGV[at + 5])
  local order, ids = ordered and KEYS[key + 1], {}
  at = at + 6
  for from = at, at + 2 * sets - 1, MOST do redis.call('HSET', rows, unpack(ARGV, from, math.min(from + MOST, at + 2 * sets) - 1)) end
  if ordered then
    for i = at, at + 2 * sets - 1, 2 do ids[#ids + 1] = '0'; ids[#ids + 1] = ARGV[i] end
  end
  at = at + 2 * sets
  if refs == 1 then
    local change = 5 + 4 * ARGV[at]
    redis.call('HSET', rows, ARGV[change + 2], ARGV[change + 3])
    if ordered then ids[#ids + 1] = '0'; ids[#ids + 1] = ARGV[change + 2] end
  elseif refs > 1 then
    local list = {}
    for i = at, at + refs - 1 do
      local change = 5 + 4 * ARGV[i]
      list[#list + 1] = ARGV[change + 2]
      list[#list + 1] = ARGV[change + 3]
      if ordered then ids[#ids + 1] = '0'; ids[#ids + 1] = ARGV[change + 2] end
    end
    inChunks('HSET', rows, list)
  end
  at = at + refs
  if #ids > 0 then inChunks('ZADD', order, ids) end
  for from = at, at + removals - 1, MOST do
    local to = math.min(from + MOST, at + removals) - 1
    redis.call('HDEL', rows, unpack(ARGV, from, to))
    if ordered then redis.call('ZREM', order, unpack(ARGV, from, to)) end
  end
  if removals > 0 and redis.call('EXISTS', rows) == 0 then redis.call('ZREM', KEYS[3], blog[group] .. ':' .. view[group]) end
  at = at + removals
  key = key + (ordered and 2 or 1)
end

local state = { 'epoch', ARGV[1], 'next', ARGV[3] }
if changes > 0 then
  for at = 9, firstGroup - 4, 4 do
    local group = tonumber(ARGV[at + 1])
    if ARGV[at + 3] == '' then
      redis.call('XADD', KEYS[2], ARGV[at], 'blog', blog[group], 'view', view[group], 'id', ARGV[at + 2])
    else
      redis.call('XADD', KEYS[2], ARGV[at], 'blog', blog[group], 'view', view[group], 'id', ARGV[at + 2], 'row', ARGV[at + 3])
    end
  end
  state[5], state[6] = 'last', ARGV[firstGroup - 4]
  local keep = tonumber(ARGV[4])
  if redis.call('XLEN', KEYS[2]) > keep * 1.25 then -- feed-limit.ts; the newest that goes is read when it is the oldest that is left
    redis.call('XTRIM', KEYS[2], 'MAXLEN', keep + 1)
    state[7], state[8] = 'trimmed', redis.call('XRANGE', KEYS[2], '-', '+', 'COUNT', 1)[1][1]
    redis.call('XTRIM', KEYS[2], 'MAXLEN', keep)
  end
end
redis.call('HSET', KEYS[1], unpack(state))
if changes > 0 then redis.call('PUBLISH', ARGV[5], ARGV[6]) end
return result
