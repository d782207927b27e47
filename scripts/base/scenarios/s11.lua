scenario "s11" {
  order = 12, first = 1987, last = 1997, minutes = 25, level = 2, brief = 5, debrief = 20,
  chart = "leading maker share", picture = "beige_pc",
  lens = "fixed",
  budget = { "hardware", "software", "leasing", "education", "standards", "procurement", "startups" },
  instruments = {
    "interface_mandates", "open_procurement", "package_procurement", "school_computing", "antitrust_stance",
    "copying_tolerance", "software_copyright", "package_tax_credit", "labour_mobility", "trade_concessions",
    "venture_rules",
  },
  aims = { "user_benefit", "openness", "startup_vitality" },
  questions = {
    { year = 1989, ask = "scenario.s11.ask.same" },
    { year = 1992, ask = "scenario.s11.ask.guess" },
    { year = 1995, ask = "scenario.s11.ask.reason" },
    { ask = "scenario.s11.ask.first_fork" },
    { ask = "scenario.s11.ask.same_end" },
    { ask = "scenario.s11.ask.luck" },
  },
  sources = { { document = "PC98", grade = "B" } },
}
