#!lua flags=no-writes
--[[
  Reads changes of a partition of a view and what its feed still holds, at one moment.

  KEYS[1] cursor (hash)
  KEYS[2] changes (stream)

  ARGV[1] where to begin, as XRANGE takes it   ARGV[2] how many at most

  Result: {newest change that was trimmed or "", last change or "", {token, {field, value, ...}}, ...}
]]
local state = redis.call('HMGET', KEYS[1], 'trimmed', 'last')
local result = { state[1] or '', state[2] or '' }
for _, change in ipairs(redis.call('XRANGE', KEYS[2], ARGV[1], '+', 'COUNT', ARGV[2])) do result[#result + 1] = change end
return result
