scenario "s7" {
  order = 8, first = 1997, last = 2010, minutes = 26, level = 2, brief = 6, debrief = 18,
  chart = "home share[online consumer]", picture = "flip_phone",
  budget = { "software", "education", "standards", "procurement", "startups" },
  instruments = {
    "platform_openness", "number_portability", "line_liberalisation", "antitrust_stance", "venture_rules",
    "labour_mobility", "english_abroad", "open_procurement", "public_data", "privacy_rules", "software_patents",
  },
  aims = { "openness", "startup_vitality", "digital_trade_balance" },
  questions = {
    { year = 2000, ask = "scenario.s7.ask.door" },
    { year = 2003, ask = "scenario.s7.ask.levers" },
    { year = 2007, ask = "scenario.s7.ask.abroad" },
    { when = "chosen(imode, leave_to_carrier) + chosen(imode, nothing) > 0", ask = "scenario.s7.ask.carrier" },
    { when = "chosen(imode, leave_to_carrier) + chosen(imode, nothing) = 0", ask = "scenario.s7.ask.not_carrier" },
    { when = "chosen(iphone, welcome_choice) + chosen(iphone, nothing) > 0", ask = "scenario.s7.ask.welcome" },
    { when = "chosen(iphone, welcome_choice) + chosen(iphone, nothing) = 0", ask = "scenario.s7.ask.not_welcome" },
    { ask = "scenario.s7.ask.travel" },
  },
  sources = { { document = "imode_reports", grade = "B" }, { document = "imode_abroad", grade = "C" } },
}
