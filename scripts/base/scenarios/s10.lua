scenario "s10" {
  order = 11, first = 1980, last = 1989, minutes = 20, level = 2, brief = 8, debrief = 22,
  chart = "digital trade balance", picture = "tokyo_1985",
  aims = { "autonomy", "user_benefit", "foreign_patience" },
  questions = {
    { year = 1983, ask = "scenario.s10.ask.which" },
    { year = 1985, ask = "scenario.s10.ask.spread" },
    { year = 1988, ask = "scenario.s10.ask.rest" },
    { ask = "scenario.s10.ask.feasible" },
    { ask = "scenario.s10.ask.small" },
    { ask = "scenario.s10.ask.chain" },
  },
  sources = { { document = "our_reading", grade = "D" } },
}
