-- SPDX-License-Identifier: MIT
-- Marks on the charts.
text "en" {
  ["ui.mark.head"] = "What happened",
  ["ui.mark.dossier"] = "dossiers",
  ["ui.mark.decision"] = "your other decisions: budget, programmes, law",
  ["ui.mark.news"] = "news in the papers",
  ["ui.mark.decisions"] = "Decided in {year}: {list}",
  ["ui.mark.more"] = " and {n} more",
}
