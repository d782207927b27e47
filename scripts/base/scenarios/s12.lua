scenario "s12" {
  order = 13, first = 2017, last = 2024, minutes = 20, level = 3, brief = 8, debrief = 22,
  chart = "digital trade balance", picture = "data_hall",
  lens = "hidden",
  budget = { "hardware", "software", "education", "standards", "procurement", "startups", "security" },
  instruments = {
    "domestic_cloud", "legacy_renewal", "executive_literacy", "labour_mobility", "engineer_visas",
    "platform_openness", "open_procurement", "package_procurement", "public_data", "privacy_rules",
    "regional_data_centres", "state_systems", "venture_rules", "research_tax_credit", "english_abroad",
    "antitrust_stance", "training_exception",
  },
  aims = { "digital_trade_balance", "user_benefit", "startup_vitality" },
  questions = {
    { year = 2019, ask = "scenario.s12.ask.evidence" },
    { year = 2021, ask = "scenario.s12.ask.bet" },
    { year = 2024, ask = "scenario.s12.ask.defend" },
    { ask = "scenario.s12.ask.named" },
    { ask = "scenario.s12.ask.policy" },
    { ask = "scenario.s12.ask.history" },
  },
  sources = { { document = "our_reading", grade = "D" } },
}
