-- Looking back: What if from a year gone by, the chances at every horizon, and what made the difference.
text "en" {
  ["ui.log.whatif"] = "What if, from here",
  ["ui.whatif.from"] = "From which year",
  ["ui.whatif.from.now"] = "From {year}, now open",
  ["ui.whatif.from.year"] = "From {year}",
  ["ui.whatif.past.draft"] = "The draft of {year}",
  ["ui.whatif.past.help"] = "What you and MITI decided that year can be put together anew. Your own story stays as it is; the thick line shows how it went on.",
  ["ui.whatif.past.told"] = "As I decided",
  ["ui.whatif.past.history"] = "As MITI decided",
  ["ui.whatif.past.empty"] = "Nothing",
  ["ui.whatif.horizons.all"] = "This draft: chance that each aim is better than with nothing decided",
  ["term.whatif.told"] = "As you decided",
  ["term.whatif.year_as_miti"] = "This year as MITI did",
  ["term.error.whatif_from"] = "'whatif from' takes a year that you have stamped, and 1 to 10 years to look ahead: whatif from 1971 5",
  ["term.error.attribute"] = "No year is stamped yet: attribute looks at the years that are",
  ["term.help.attribute"] = "what made the difference: each of your decisions taken out and the world run again; with an aim, that one alone. Takes a while",
  ["term.over.ask"] = "The game is over; what looks back can still be asked: attribute, why, chart, map, log. quit leaves.",
}
