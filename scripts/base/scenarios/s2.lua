scenario "s2" {
  order = 3, first = 1969, last = 1976, minutes = 17, level = 1, brief = 8, debrief = 20,
  chart = "information services sales", picture = "punched_cards",
  budget = { "hardware", "software", "leasing", "education", "standards", "procurement" },
  instruments = {
    "import_licences", "foreign_capital", "copying_tolerance", "package_tax_credit", "package_procurement",
    "information_examinations", "software_tax_reserve", "computer_depreciation", "interface_mandates",
    "open_procurement", "school_computing",
  },
  aims = { "user_benefit", "jobs_and_pay", "autonomy" },
  questions = {
    { year = 1971, ask = "scenario.s2.ask.price" },
    { year = 1973, ask = "scenario.s2.ask.made_to_fit" },
    { year = 1975, when = "adopted(import_licences) > 0.5", ask = "scenario.s2.ask.days" },
    { year = 1975, ask = "scenario.s2.ask.opening" },
    { when = "chosen(ibm_unbundling, keep_bundling)", ask = "scenario.s2.ask.bundled" },
    { when = "chosen(ibm_unbundling, keep_bundling) = 0", ask = "scenario.s2.ask.unbundled" },
    { when = "chosen(ibm_compatibles, bless_compatibles)", ask = "scenario.s2.ask.compatible" },
    { when = "chosen(ibm_compatibles, bless_compatibles) = 0", ask = "scenario.s2.ask.not_compatible" },
    { ask = "scenario.s2.ask.product" },
  },
  sources = { { document = "cusumano_1991", grade = "C" }, { document = "article_001", grade = "B" } },
}
