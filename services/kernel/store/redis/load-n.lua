#!lua flags=no-writes
--[[
  Reads rows of a partition of a view and its cursor, at one moment.

  KEYS[1]   cursor (hash)
  KEYS[2..] rows (hashes)

  ARGV of each hash: number of row ids, the row ids

  Result: {epoch or "", next or "0", {row or null, ...} of each hash}
]]
local MOST = 7000 -- values that unpack can give at once

local held = redis.call('HMGET', KEYS[1], 'epoch', 'next')
local result, at = { held[1] or '', held[2] or '0' }, 1
for key = 2, #KEYS do
  local count = tonumber(ARGV[at])
  at = at + 1
  if count <= MOST then
    result[#result + 1] = redis.call('HMGET', KEYS[key], unpack(ARGV, at, at + count - 1))
  else
    local rows = {}
    for i = at, at + count - 1 do rows[#rows + 1] = redis.call('HGET', KEYS[key], ARGV[i]) end
    result[#result + 1] = rows
  end
  at = at + count
end
return result
