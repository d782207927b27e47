text "ja" {
  ["event.news.title"] = "{Time:year_era}の割合は{share of home[games]:pct}",
  ["event.news.body"] = "今は{trade balance:tn",
}
