-- SPDX-License-Identifier: MIT
for _, year in ipairs({ 1971 }) do
  event "clean_room" {
    kind = "counterfactual",
    on = date(year, 4),
    when = "chosen(unbundling, nothing) > 0",
    effects = { lever "price of software" :add(0.1), queue("late_news", { after = years(2) }) },
  }
end
