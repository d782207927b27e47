-- Words of this game.
term "dossier" { kind = "game", reading = "あんけん", source = "rules_of_play", grade = "A" }
term "news_term" { kind = "game", reading = "ほうどう", source = "rules_of_play", grade = "A" }
term "draft_term" { kind = "game", reading = "あん", source = "rules_of_play", grade = "A" }
term "stamp_term" { kind = "game", reading = "けっさい", source = "rules_of_play", grade = "A",
  also = { "判" } }
term "political_capital" { kind = "game", reading = "せいじてきしげん", source = "rules_of_play", grade = "A" }
term "files_term" { kind = "game", reading = "しょりできるあんけん", source = "rules_of_play", grade = "A" }
term "lever_term" { kind = "game", reading = "レバー", source = "rules_of_play", grade = "A" }
term "instrument_term" { kind = "game", reading = "そち", source = "rules_of_play", grade = "A",
  also = { "政策手段" } }
term "programme_term" { kind = "game", reading = "じぎょう", source = "rules_of_play", grade = "A" }
term "budget_line_term" { kind = "game", reading = "よさんひもく", source = "rules_of_play", grade = "A",
  about = { "budget.hardware", "budget.software", "budget.security" } }
term "aim_term" { kind = "game", reading = "もくひょう", source = "rules_of_play", grade = "A",
  about = { "aim.autonomy", "aim.startup_vitality", "aim.public_cost", "aim.openness" } }
term "lens_term" { kind = "game", reading = "みかた", source = "rules_of_play", grade = "A" }
term "grade_term" { kind = "game", reading = "かくど", source = "rules_of_play", grade = "A" }
term "seed_term" { kind = "game", reading = "らんすうのたね", source = "rules_of_play", grade = "A" }
term "thought_experiment" { kind = "game", reading = "しじつにないできごと", source = "rules_of_play", grade = "A" }
