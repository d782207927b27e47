scenario "s4" {
  order = 5, first = 1985, last = 1991, minutes = 16, level = 2, brief = 8, debrief = 21,
  chart = "shortage", picture = "software_factory",
  budget = { "hardware", "software", "leasing", "education", "standards", "procurement", "startups" },
  instruments = {
    "information_examinations", "labour_mobility", "engineer_visas", "school_computing", "package_procurement",
    "package_tax_credit", "open_procurement", "executive_literacy", "interface_mandates", "software_tax_reserve",
  },
  aims = { "jobs_and_pay", "public_cost", "startup_vitality" },
  questions = {
    { year = 1987, ask = "scenario.s4.ask.count" },
    { year = 1989, when = "running(sigma) = 0", ask = "scenario.s4.ask.no_project" },
    { year = 1989, ask = "scenario.s4.ask.nearly" },
    { year = 1991, ask = "scenario.s4.ask.customers" },
    { when = "chosen(sigma_dossier, specify_a_workstation)", ask = "scenario.s4.ask.workstation" },
    { when = "chosen(sigma_dossier, specify_a_workstation) = 0", ask = "scenario.s4.ask.other_tool" },
    { when = "education money > 6", ask = "scenario.s4.ask.teachers" },
    { when = "education money <= 6", ask = "scenario.s4.ask.no_teachers" },
    { ask = "scenario.s4.ask.review" },
  },
  sources = { { document = "software_crisis_1984", grade = "B" }, { document = "callon_1995", grade = "C" } },
}
