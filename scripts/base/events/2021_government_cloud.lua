event "government_cloud" {
  kind = "historical",
  on = date(2021, 10), when = "home share[cloud] < 0.45 :AND: years since(own_cloud) > 1000", picture = "cloud", people = { "makers", "users" },
  effects = { relation "makers" :add(-0.05) },
  sources = { { document = "digital_agency", grade = "B" } },
}
