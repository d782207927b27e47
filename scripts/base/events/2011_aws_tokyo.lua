event "aws_tokyo" {
  kind = "historical",
  on = date(2011, 3),
  weight = 1.5, picture = "cloud", people = { "users", "makers", "software_houses", "platforms" },
  options = {
    { id = "nothing", historical = true,
      effects = { relation "users" :add(0.05) } },
    { id = "home_cloud_consortium", capital = 9, yen = 6,
      effects = { relation "platforms" :add(-0.1), lever "security money" :add(6, { lasts = years(6) }), lever "cloud know how push" :add(0.015, { lasts = years(8) }),
                  relation "makers" :add(0.2), relation "users" :add(-0.1), relation "mof" :add(-0.1) } },
    { id = "procurement_rules", capital = 10,
      effects = { relation "platforms" :add(-0.2), lever "domestic cloud rules" :add(0.3), relation "ustr" :add(-0.2), relation "makers" :add(0.1), relation "users" :add(-0.1) } },
    { id = "sell_on_it", capital = 5, yen = 2,
      effects = { relation "platforms" :add(0.2), lever "foreign platform push" :add(0.1, { lasts = years(8) }), lever "startup mood" :add(0.05, { lasts = years(6) }),
                  lever "package know how push" :add(0.0075, { lasts = years(8) }), relation "software_houses" :add(0.2), relation "makers" :add(-0.15) } },
  },
  sources = { { document = "cloud_reports", grade = "C" }, { document = "our_reading", grade = "D" } },
  teaches = { "scale", "minimum_efficient_size" },
}
