event "capital_opened" {
  kind = "historical",
  on = date(1975, 12), when = "adopted(foreign_capital) < 0.7", otherwise = "capital_still_closed", picture = "harbour", people = { "ustr", "makers" },
  effects = { relation "ustr" :add(0.1), relation "makers" :add(-0.05) },
  sources = { { document = "nikkei_2008", grade = "B" } },
}
