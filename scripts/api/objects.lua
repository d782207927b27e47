-- SPDX-License-Identifier: MIT
-- The constructors: event "id" { ... } and so on. They only hand the table over; its fields are checked in C.

local add, complain, here, is_broken = add, complain, here, is_broken

local function constructor(kind)
  return function(id)
    local line = here()
    if type(id) ~= "string" then
      if not is_broken(id) then complain(kind .. " wants an id in quotes", 'write ' .. kind .. ' "some_id" { ... }') end
      return function() end
    end
    return function(fields)
      if type(fields) ~= "table" then
        complain(kind .. ' "' .. id .. '" wants a table', 'write ' .. kind .. ' "' .. id .. '" { ... }')
        return
      end
      add(kind, id, fields, line)
    end
  end
end

event = constructor("event")
jurisdiction = constructor("jurisdiction")
instrument = constructor("instrument")
programme = constructor("programme")
budget_line = constructor("budget_line")
actor = constructor("actor")
scenario = constructor("scenario")
strategy = constructor("strategy")
aim = constructor("aim")
term = constructor("term")

-- text "en" { ["event.x.title"] = "...", ... }; `text` is also the library of plain text functions.
call_text = constructor("text")

-- rules { ... }
function rules(fields)
  if type(fields) ~= "table" then
    complain("rules wants a table", "write rules { files_per_year = 4, ... }")
    return
  end
  add("rules", "rules", fields, here())
end
