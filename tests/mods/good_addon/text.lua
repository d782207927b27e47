-- SPDX-License-Identifier: CC-BY-4.0
text "en" {
  ["event.clean_room.title"] = "A clean room",
  ["event.clean_room.body"] = "Programmers who never saw the original write it again.",
  ["event.late_news.title"] = "News from the add-on",
}
