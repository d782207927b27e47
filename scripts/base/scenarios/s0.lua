scenario "s0" {
  order = 1, first = 1964, last = 1966, minutes = 8, level = 1, brief = 5, debrief = 10,
  -- A share of sales, because that is what was published: the chart then has its third line.
  chart = "foreign share of machine sales", picture = "desk",
  budget = { "hardware", "software", "leasing", "education" },
  instruments = { "import_licences", "foreign_capital", "research_associations" },
  programmes = { "super_high_performance" },
  aims = { "user_benefit", "autonomy", "public_cost" },
  questions = {
    { year = 1965, ask = "scenario.s0.ask.people" },
    { year = 1966, ask = "scenario.s0.ask.waiting" },
    { when = "chosen(system_360, licence_abroad)", ask = "scenario.s0.ask.licence" },
    { when = "chosen(system_360, licence_abroad) = 0", ask = "scenario.s0.ask.own_way" },
    { ask = "scenario.s0.ask.undo" },
    { ask = "scenario.s0.ask.three" },
  },
  sources = { { document = "johnson_1982", grade = "C" }, { document = "okimoto_1989", grade = "C" } },
}
