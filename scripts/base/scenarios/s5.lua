scenario "s5" {
  order = 6, first = 1984, last = 1990, minutes = 17, level = 2, brief = 8, debrief = 20,
  chart = "friction", picture = "negotiation",
  budget = { "hardware", "software", "leasing", "education", "standards", "procurement", "startups" },
  instruments = {
    "trade_concessions", "open_procurement", "school_computing", "interface_mandates", "research_associations",
    "foreign_capital", "software_copyright", "antitrust_stance",
  },
  aims = { "foreign_patience", "autonomy", "openness" },
  questions = {
    { year = 1986, ask = "scenario.s5.ask.rooms" },
    { year = 1988, ask = "scenario.s5.ask.patience" },
    { year = 1990, ask = "scenario.s5.ask.list" },
    { when = "chosen(tron_list, explain_and_withdraw)", ask = "scenario.s5.ask.withdrew" },
    { when = "years_since(tron_list) < 100 :AND: chosen(tron_list, explain_and_withdraw) = 0", ask = "scenario.s5.ask.stayed" },
    { when = "years_since(tron_list) > 100", ask = "scenario.s5.ask.not_listed" },
    { when = "chosen(semiconductor_agreement, sign_with_side_letter)", ask = "scenario.s5.ask.chips" },
    { when = "chosen(semiconductor_agreement, sign_with_side_letter) = 0", ask = "scenario.s5.ask.no_chips" },
    { ask = "scenario.s5.ask.two_tables" },
  },
  sources = { { document = "callon_1995", grade = "C" }, { document = "events_table", grade = "B" } },
}
