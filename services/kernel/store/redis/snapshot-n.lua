#!lua flags=no-writes
--[[
  Reads the public rows of a partition of a view, of one blog or of all, and the last change they stand at, at one moment.

  KEYS[1]   cursor (hash)
  KEYS[2]   blogs (sorted set)
  KEYS[3..] rows (hashes): those that the caller found in KEYS[2]

  ARGV[1] lowest and ARGV[2] highest member to look at, as ZRANGE BYLEX takes them   ARGV[3] blog, or "" for all
  ARGV[4..] of each hash its member in KEYS[2]

  Result: {"more"} when KEYS[2] now names hashes that were not asked for; else {last change or "", {row id, row, ...} of each hash}
]]
local asked = {}
for i = 4, #ARGV do asked[ARGV[i]] = true end
for _, member in ipairs(redis.call('ZRANGE', KEYS[2], ARGV[1], ARGV[2], 'BYLEX')) do
  local blog, view = string.match(member, '^(.*):([^:]*)$')
  local isMeant = string.sub(view, 1, 1) ~= '_' and (ARGV[3] == '' or ARGV[3] == blog)
  if isMeant and not asked[member] then return { 'more' } end
end
local result = { redis.call('HGET', KEYS[1], 'last') or '' }
for key = 3, #KEYS do result[#result + 1] = redis.call('HGETALL', KEYS[key]) end
return result
