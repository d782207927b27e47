scenario "s3" {
  order = 4, first = 1978, last = 1985, minutes = 18, level = 2, brief = 7, debrief = 20,
  chart = "licence fees", picture = "scales",
  budget = { "hardware", "software", "leasing", "education", "standards", "procurement", "startups" },
  instruments = {
    "software_copyright", "copying_tolerance", "antitrust_stance", "interface_mandates", "trade_concessions",
    "software_patents", "package_tax_credit", "software_tax_reserve", "research_associations", "english_abroad",
  },
  aims = { "autonomy", "foreign_patience", "digital_trade_balance" },
  questions = {
    { year = 1980, ask = "scenario.s3.ask.copy" },
    { year = 1982, ask = "scenario.s3.ask.camera" },
    { year = 1984, ask = "scenario.s3.ask.property" },
    { when = "chosen(program_rights, fifteen_years)", ask = "scenario.s3.ask.fifteen" },
    { when = "chosen(program_rights, fifteen_years) = 0", ask = "scenario.s3.ask.not_fifteen" },
    { when = "chosen(fujitsu_settlement, accept_fees)", ask = "scenario.s3.ask.fees" },
    { when = "chosen(fujitsu_settlement, accept_fees) = 0", ask = "scenario.s3.ask.no_fees" },
    { ask = "scenario.s3.ask.law" },
  },
  sources = { { document = "west_1995", grade = "C" }, { document = "time_1983", grade = "B" } },
}
