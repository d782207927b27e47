-- SPDX-License-Identifier: MIT
-- What a page tells only to those who ask.
text "en" {
  ["ui.reasons"] = "Explain",
  ["ui.reasons.help"] = "What each answer and each line does, who will be angry, and what we cannot know. The key is x.",
  ["ui.dossier.more"] = "More",
  ["ui.keys.reasons"] = "explain the answers of a dossier and the lines of the budget",
}
