-- Words of the model.
term "stock" { kind = "dynamics", reading = "ストック", source = "sterman_2000", grade = "C" }
term "flow" { kind = "dynamics", reading = "フロー", source = "sterman_2000", grade = "C" }
term "feedback_loop" { kind = "dynamics", reading = "フィードバックループ", source = "sterman_2000", grade = "C" }
term "reinforcing_loop" { kind = "dynamics", reading = "じこきょうかループ", source = "sterman_2000", grade = "C" }
term "balancing_loop" { kind = "dynamics", reading = "きんこうループ", source = "sterman_2000", grade = "C" }
term "delay" { kind = "dynamics", reading = "おくれ", source = "sterman_2000", grade = "C" }
term "auxiliary" { kind = "dynamics", reading = "ほじょへんすう", source = "sterman_2000", grade = "C" }
term "constant_term" { kind = "dynamics", reading = "ていすう", source = "sterman_2000", grade = "C" }
term "lookup" { kind = "dynamics", reading = "ひょうかんすう", source = "sterman_2000", grade = "C" }
term "time_step" { kind = "dynamics", reading = "じかんきざみ", source = "sterman_2000", grade = "C" }
term "calibration" { kind = "dynamics", reading = "こうせい", source = "sterman_2000", grade = "C",
  also = { "当てはめ" } }
term "backtest_term" { kind = "dynamics", reading = "かこさいげんけんさ", source = "our_reading", grade = "D" }
term "sensitivity_term" { kind = "dynamics", reading = "かんどぶんせき", source = "sterman_2000", grade = "C" }
term "industrial_dynamics" { kind = "dynamics", reading = "システムダイナミクス", source = "forrester_1961", grade = "C" }
term "counterfactual" { kind = "dynamics", reading = "はんじつかそう", source = "our_reading", grade = "D" }
