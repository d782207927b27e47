event "nec_leaves" {
  kind = "historical",
  on = date(1997, 10), when = "text moat strength < 0.4", otherwise = "pc98_stands",
  picture = "office_row", people = { "makers", "users" },
  effects = { relation "makers" :add(-0.05) },
  sources = { { document = "pc98_histories", grade = "C" } },
}
