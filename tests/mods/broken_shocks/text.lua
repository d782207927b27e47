local texts = {}
local function need(id) texts[id] = "A sentence." end
local events = { "shock_13", "shock_later", "no_size", "empty_size", "no_table", "by_date", "by_chance", "by_proxy",
                 "unavoidable",
                 "choice", "follows", "queued", "counterfactual", "later" }
for i = 1, 12 do table.insert(events, "shock_" .. i) end
for _, id in ipairs(events) do
  need("event." .. id .. ".title")
  need("event." .. id .. ".body")
end
local options = { unavoidable = { "nothing", "more" }, choice = { "nothing", "less" } }
for id, names in pairs(options) do
  for _, name in ipairs(names) do
    for _, part in ipairs({ "", ".how", ".angry", ".unknown", ".after" }) do
      need("event." .. id .. "." .. name .. part)
    end
  end
end
text "en" (texts)
