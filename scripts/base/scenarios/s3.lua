scenario "s3" {
  order = 4, first = 1978, last = 1985, minutes = 18, level = 2,
  chart = "licence fees", picture = "kanji_terminal",
}
