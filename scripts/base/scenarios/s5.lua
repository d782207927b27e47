scenario "s5" {
  order = 6, first = 1984, last = 1990, minutes = 17, level = 2,
  chart = "friction", picture = "parliament",
}
