scenario "s1" {
  order = 2, first = 1964, last = 1972, minutes = 20, level = 1, brief = 5, debrief = 20,
  -- A share of sales, because that is what was published: the chart then has its third line.
  chart = "foreign share of machine sales", picture = "mainframe",
  budget = { "hardware", "software", "leasing", "education", "standards", "procurement" },
  instruments = {
    "import_licences", "foreign_capital", "research_associations", "copying_tolerance", "information_examinations",
    "package_procurement", "computer_depreciation", "interface_mandates", "english_abroad",
  },
  aims = { "autonomy", "user_benefit", "public_cost" },
  questions = {
    { year = 1967, ask = "scenario.s1.ask.buyer" },
    { year = 1969, ask = "scenario.s1.ask.rivals" },
    { year = 1971, ask = "scenario.s1.ask.continue" },
    { when = "chosen(japan_software_company, makers_venture)", ask = "scenario.s1.ask.venture" },
    { when = "chosen(japan_software_company, makers_venture) = 0", ask = "scenario.s1.ask.no_venture" },
    { when = "chosen(super_high_performance_dossier, promise_to_buy)", ask = "scenario.s1.ask.promise" },
    { when = "chosen(super_high_performance_dossier, promise_to_buy) = 0", ask = "scenario.s1.ask.no_promise" },
    { ask = "scenario.s1.ask.first" },
  },
  sources = { { document = "anchordoguy_1989", grade = "C" }, { document = "events_table", grade = "B" } },
}
