-- SPDX-License-Identifier: MIT
local function slowly(size)
  return lever "price of software" :add(size, { delay = years(1), over = months(18), lasts = years(5) })
end

event "unbundling" {
  kind = "historical",
  on = date(1969, 6),
  when = "share of home[mainframe] < 2 :AND: NOT flag(bundled)",
  otherwise = "late_news",
  weight = 2,
  people = { "users" },
  options = {
    { id = "nothing", effects = { slowly(0.2) } },
    {
      id = "keep", historical = true, capital = 2, yen = 0.5,
      needs = "adopted(import_licences) > 0 :AND: years since(late_news) > 3 :AND: political capital() > 1",
      effects = {
        relation "users" :add(-0.3), set_flag "bundled", clear_flag "bundled",
        queue("late_news", { after = years(1), chance = 0.6 }), cancel "chance_news",
        set_instrument("import_licences", 0.5), start_programme "sigma", stop_programme "sigma", capital(-5),
      },
    },
  },
  sources = { { document = "museum", grade = "A" }, { document = "white_paper", grade = "B" } },
  teaches = { "bundling" },
}
