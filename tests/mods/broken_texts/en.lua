text "en" {
  ["event.news.title"] = "In {Time:year_er} the share is {share of homes[games]:pct} {if Tim > 1900|now|then}",
  ["event.news.body"] = "Now {trade balance:tn}, then {amount:bn}",
  ["Event.News"] = "Capital letters",
  ["event.news.source.1"] = 5,
  "without an id",
}
text "en" { ["event.news.body"] = "A second time {if flag(bundle)}" }
text "fr" {}
text "en" { ["ui.only_english"] = "Start {n:int}" }
