event "maintenance_trap" {
  kind = "historical",
  on = date(2010, 5), when = "maintenance share > 0.6",
  weight = 2, picture = "migration", people = { "users", "makers", "software_houses" },
  options = {
    { id = "nothing", historical = true,
      effects = { relation "users" :add(-0.05), relation "makers" :add(0.05) } },
    { id = "relief_for_renewal", capital = 8, yen = 3,
      effects = { lever "legacy renewal push" :add(0.3), relation "mof" :add(-0.15), relation "users" :add(0.1) } },
    { id = "cloud_first", capital = 9, yen = 2,
      effects = { lever "procurement for packages" :add(0.25), lever "legacy renewal push" :add(0.15), lever "foreign platform push" :add(0.1, { lasts = years(6) }),
                  relation "makers" :add(-0.2), relation "users" :add(0.05) } },
    { id = "teach_executives", capital = 7, yen = 1,
      effects = { lever "executive literacy push" :add(0.25), relation "users" :add(0.1), relation "makers" :add(-0.1) } },
  },
  sources = { { document = "article_001", grade = "A" }, { document = "article_002", grade = "A" } },
  teaches = { "maintenance", "customisation" },
}
