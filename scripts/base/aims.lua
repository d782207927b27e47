aim "digital_trade_balance" { order = 1, variable = "digital trade balance", form = "tn", aim = true, higher_is_better = true }
aim "user_benefit" { order = 2, variable = "user benefit", form = "percent", aim = true, higher_is_better = true }
aim "jobs_and_pay" { order = 3, variable = "programmers jobs and pay", form = "people", aim = true, higher_is_better = true }
aim "autonomy" { order = 4, variable = "autonomy", form = "percent", aim = true, higher_is_better = true }
aim "foreign_patience" { order = 5, variable = "foreign patience", form = "pct", aim = true, higher_is_better = true }
aim "startup_vitality" { order = 6, variable = "startup vitality", form = "index", aim = true, higher_is_better = true }
aim "public_cost" { order = 7, variable = "public cost", form = "tn", aim = true, higher_is_better = false }
aim "openness" { order = 8, variable = "openness", form = "percent", aim = true, higher_is_better = true }
aim "productivity" { order = 9, variable = "productivity", form = "index", aim = false, higher_is_better = true }
