scenario "s9" {
  order = 10, first = 2021, last = 2032, minutes = 23, level = 3,
  chart = "home share[ai services]", picture = "chip",
}
