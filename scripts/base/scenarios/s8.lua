scenario "s8" {
  order = 9, first = 2010, last = 2024, minutes = 29, level = 3, brief = 5, debrief = 16,
  chart = "digital trade balance", picture = "data_hall",
  budget = { "hardware", "software", "education", "standards", "procurement", "startups", "security" },
  instruments = {
    "domestic_cloud", "legacy_renewal", "executive_literacy", "labour_mobility", "engineer_visas",
    "platform_openness", "open_procurement", "package_procurement", "public_data", "privacy_rules",
    "regional_data_centres", "state_systems", "venture_rules", "research_tax_credit", "english_abroad",
    "antitrust_stance", "training_exception",
  },
  aims = { "digital_trade_balance", "user_benefit", "jobs_and_pay" },
  questions = {
    { year = 2014, ask = "scenario.s8.ask.measured" },
    { year = 2018, ask = "scenario.s8.ask.cliff" },
    { year = 2021, ask = "scenario.s8.ask.rent" },
    { when = "digital trade balance < -6.2", ask = "scenario.s8.ask.deep" },
    { when = "digital trade balance >= -6.2", ask = "scenario.s8.ask.shallow" },
    { when = "maintenance share > 0.69", ask = "scenario.s8.ask.old" },
    { when = "maintenance share <= 0.69", ask = "scenario.s8.ask.renewed" },
    { ask = "scenario.s8.ask.frames" },
  },
  sources = { { document = "article_002", grade = "B" }, { document = "article_000", grade = "A" }, { document = "meti_pivot_2025", grade = "B" } },
}
