actor "us_government" {
  order = 21, from = 1964, relation = 0, picture = "parliament", wants = { "foreign_patience", "openness" },
  lines = {
    { when = "flag(spy_case) :AND: Time < 1985", say = "actor.us_government.line.spy" },
    { when = "Time >= 2018", say = "actor.us_government.line.ally" },
    { when = "friction > 0.85", say = "actor.us_government.line.hot" },
    { say = "actor.us_government.line.calm" },
  },
}
