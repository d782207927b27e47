-- Twelve outside shocks are allowed until 2025; the thirteenth is not, and none without a document and a size.
local push = { lever "price of software" :add(0.1) }
for i = 1, 12 do
  event("shock_" .. i) { kind = "plausible", on = date(1970 + i, 1), effects = push,
                         shock = { source = "white_paper", size = "one tenth of the price" } }
end
event "shock_13" { kind = "plausible", on = date(2025, 1), effects = push,
                   shock = { source = "white_paper", size = "x" } }
event "shock_later" { kind = "plausible", on = date(2026, 1), effects = push,
                      shock = { source = "white_paper", size = "x" } }
event "no_size" { kind = "plausible", on = date(2030, 1), shock = { source = "white_paper" } }
event "empty_size" { kind = "plausible", on = date(2030, 1), shock = { source = "white_papers", size = "" } }
event "no_table" { kind = "plausible", effects = push, shock = "white_paper" }
-- Pushes by date alone.
event "by_date" { kind = "plausible", on = date(1980, 1), effects = push }
event "by_chance" { kind = "plausible", window = { 1980, 1985 }, per_year = 0.5,
                    effects = { set_instrument("import_licences", 0) } }
event "unavoidable" {
  kind = "plausible", on = date(1981, 1),
  options = { { id = "nothing", effects = push }, { id = "more", effects = { lever "price of software" :add(0.3) } } },
}
event "by_proxy" { kind = "plausible", on = date(1983, 1), effects = { queue("queued", { after = years(1) }) } }
-- These are none: a choice, a consequence, something queued, and what never was.
event "choice" {
  kind = "plausible", on = date(1981, 1),
  options = { { id = "nothing", effects = push }, { id = "less", effects = { lever "price of software" :add(-0.3) } } },
}
event "follows" { kind = "plausible", on = date(1982, 1), when = "price of software > 0.5", effects = push }
event "queued" { kind = "plausible", effects = push }
event "counterfactual" { kind = "counterfactual", on = date(1983, 1), effects = push }
event "later" { kind = "plausible", on = date(2030, 1), effects = push }
