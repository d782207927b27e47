scenario "s6" {
  order = 7, first = 1987, last = 1997, minutes = 23, level = 2, brief = 5, debrief = 17,
  chart = "leading maker share", picture = "beige_pc",
  budget = { "hardware", "software", "leasing", "education", "standards", "procurement", "startups" },
  instruments = {
    "interface_mandates", "open_procurement", "package_procurement", "school_computing", "antitrust_stance",
    "copying_tolerance", "software_copyright", "package_tax_credit", "labour_mobility", "trade_concessions",
    "venture_rules",
  },
  aims = { "user_benefit", "openness", "autonomy" },
  questions = {
    { year = 1990, ask = "scenario.s6.ask.wall" },
    { year = 1993, ask = "scenario.s6.ask.letters" },
    { year = 1996, ask = "scenario.s6.ask.after" },
    { when = "leading maker share > 0.42", ask = "scenario.s6.ask.stands" },
    { when = "leading maker share <= 0.42", ask = "scenario.s6.ask.fell" },
    { when = "chosen(dos_v, defend_the_wall)", ask = "scenario.s6.ask.defended" },
    { when = "chosen(dos_v, defend_the_wall) = 0", ask = "scenario.s6.ask.let_go" },
    { ask = "scenario.s6.ask.who" },
  },
  sources = { { document = "PC98", grade = "B" }, { document = "price_war_1994", grade = "C" } },
}
