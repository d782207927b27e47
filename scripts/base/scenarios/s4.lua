scenario "s4" {
  order = 5, first = 1985, last = 1991, minutes = 16, level = 2,
  chart = "shortage", picture = "tape",
}
