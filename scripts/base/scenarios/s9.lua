scenario "s9" {
  order = 10, first = 2021, last = 2032, minutes = 23, level = 3, brief = 7, debrief = 20,
  chart = "home share[ai services]", picture = "chip",
  budget = { "hardware", "software", "education", "standards", "procurement", "startups", "security" },
  instruments = {
    "domestic_cloud", "regional_data_centres", "training_exception", "public_data", "privacy_rules",
    "platform_openness", "open_procurement", "engineer_visas", "labour_mobility", "venture_rules",
    "research_tax_credit", "antitrust_stance", "executive_literacy", "trade_concessions",
  },
  aims = { "autonomy", "public_cost", "user_benefit" },
  questions = {
    { year = 2023, ask = "scenario.s9.ask.forecast" },
    { year = 2025, ask = "scenario.s9.ask.last_figure" },
    { year = 2029, ask = "scenario.s9.ask.milestone" },
    { when = "chosen(rapidus, join_in)", ask = "scenario.s9.ask.joined" },
    { when = "chosen(rapidus, join_in) = 0", ask = "scenario.s9.ask.not_joined" },
    { ask = "scenario.s9.ask.range" },
    { ask = "scenario.s9.ask.security" },
  },
  sources = { { document = "meti_pivot_2025", grade = "B" }, { document = "our_reading", grade = "D" } },
}
