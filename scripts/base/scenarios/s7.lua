scenario "s7" {
  order = 8, first = 1997, last = 2010, minutes = 26, level = 2,
  chart = "home share[online consumer]", picture = "flip_phone",
}
