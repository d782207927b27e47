event "vision_1980" {
  kind = "historical",
  on = date(1980, 3), picture = "desk", people = { "universities", "makers" },
  effects = { capital(3) },
  sources = { { document = "miti_vision_1980", grade = "C" } },
}
