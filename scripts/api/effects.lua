-- SPDX-License-Identifier: MIT
-- The effect words. Each gives a plain table { effect = kind, ... }; the fields are checked where they are read.
-- Doors of the host, here only: add, complain, here, is_broken, seal.

local complain, here, is_broken, seal = complain, here, is_broken, seal

local function is_id(value, word)
  if type(value) == "string" or is_broken(value) then return true end
  complain(word .. " wants a name in quotes, not " .. type(value), 'write ' .. word .. ' "name"')
  return false
end

-- An effect with the fields of `options` beside its own.
local function effect(kind, word, subject, size, options)
  local made = { effect = kind, subject = subject, size = size, _line = here() }
  if not is_id(subject, word) then made.subject = "?" end
  if options ~= nil and not is_broken(options) then
    if type(options) ~= "table" then
      complain(word .. ": the last part must be a table such as { over = years(3) }")
    else
      for key, value in pairs(options) do
        if key == "effect" or key == "subject" or key == "size" or type(key) ~= "string" then
          complain(word .. ": unknown option '" .. tostring(key) .. "'", "options have names, such as over = years(3)")
        else
          made[key] = value
        end
      end
    end
  end
  return made
end

local function check_size(size, word)
  if type(size) == "number" or is_broken(size) then return size end
  complain(word .. " wants a number first, not " .. type(size))
  return 0
end

-- lever "name" :add(size, options)   lever "name" :scale(factor, options)
function lever(name)
  local made = { unfinished = "lever", _line = here() }
  function made.add(_, size, options)
    return effect("lever_add", "lever", name, check_size(size, "add"), options)
  end
  function made.scale(_, size, options)
    return effect("lever_scale", "lever", name, check_size(size, "scale"), options)
  end
  return seal(made, "lever", ":add and :scale")
end

-- relation "actor" :add(size, options)
function relation(name)
  local made = { unfinished = "relation", _line = here() }
  function made.add(_, size, options)
    return effect("relation", "relation", name, check_size(size, "add"), options)
  end
  return seal(made, "relation", ":add")
end

function set_flag(name) return effect("flag_set", "set_flag", name) end
function clear_flag(name) return effect("flag_clear", "clear_flag", name) end
function cancel(event) return effect("cancel", "cancel", event) end
function start_programme(name) return effect("start_programme", "start_programme", name) end
function stop_programme(name) return effect("stop_programme", "stop_programme", name) end

-- queue("event", { after = years(1), chance = 0.6 })
function queue(event, options) return effect("queue", "queue", event, nil, options) end

-- set_instrument("name", level)
function set_instrument(name, level)
  return effect("set_instrument", "set_instrument", name, check_size(level, "set_instrument"))
end

-- capital(points)
function capital(points)
  return { effect = "capital", size = check_size(points, "capital"), _line = here() }
end

-- Times are years; money is billion yen.
function years(count) return check_size(count, "years") end
function months(count) return check_size(count, "months") / 12 end
function oku(count) return check_size(count, "oku") / 10 end

function date(year, month)
  if is_broken(year) or is_broken(month) then return year end
  if type(year) == "number" and (month == nil or type(month) == "number") then
    return { year = year, month = month or 1 }
  end
  return complain("date wants a year and a month", "write date(1969, 6)")
end
