-- Words of economics, trade and work.
term "balance_of_payments" { kind = "economics", reading = "こくさいしゅうし", source = "bpm6", grade = "B",
  also = { "国際収支統計" } }
term "digital_balance" { kind = "economics", reading = "デジタルしゅうし", source = "DBAL", grade = "A",
  also = { "デジタル赤字" },
  about = { "aim.digital_trade_balance" } }
term "services_balance" { kind = "economics", reading = "サービスしゅうし", source = "boj_balance", grade = "A" }
term "royalty" { kind = "economics", reading = "しようりょう", source = "bpm6", grade = "B",
  also = { "ロイヤルティ", "知的財産権等使用料", "ライセンス料" } }
term "network_effect" { kind = "economics", reading = "ネットワークこうか", source = "katz_shapiro_1985", grade = "C",
  also = { "ネットワーク外部性" } }
term "installed_base" { kind = "economics", reading = "せっちベース", source = "shapiro_varian_1999", grade = "C",
  also = { "設置シェア", "設置台数" } }
term "lock_in" { kind = "economics", reading = "ロックイン", source = "arthur_1989", grade = "C",
  also = { "囲い込み" } }
term "switching_cost" { kind = "economics", reading = "きりかえひよう", source = "shapiro_varian_1999", grade = "C",
  also = { "スイッチングコスト" } }
term "increasing_returns" { kind = "economics", reading = "しゅうかくていぞう", source = "arthur_1989", grade = "C" }
term "absorptive_capacity" { kind = "economics", reading = "きゅうしゅうのうりょく", source = "cohen_levinthal_1990", grade = "C" }
term "learning_by_doing" { kind = "economics", reading = "じっせんによるがくしゅう", source = "economics_textbooks", grade = "C",
  also = { "習熟" } }
term "infant_industry" { kind = "economics", reading = "ようちさんぎょうほご", source = "economics_textbooks", grade = "C" }
term "comparative_advantage" { kind = "economics", reading = "ひかくゆうい", source = "economics_textbooks", grade = "C" }
term "import_licence" { kind = "economics", reading = "ゆにゅうきょかせい", source = "ipsj_museum", grade = "B",
  also = { "輸入許可", "輸入割当" },
  about = { "instrument.import_licences" } }
term "liberalisation" { kind = "economics", reading = "じゆうか", source = "nikkei_2008", grade = "B",
  also = { "資本自由化", "輸入自由化", "貿易自由化" } }
term "trade_friction" { kind = "economics", reading = "ぼうえきまさつ", source = "supercomputer_accord", grade = "B",
  also = { "通商摩擦", "摩擦" },
  about = { "aim.foreign_patience" } }
term "market_opening" { kind = "economics", reading = "しじょうかいほうさく", source = "procurement_accord_1992", grade = "C",
  also = { "通商上の譲歩" },
  about = { "instrument.trade_concessions" } }
term "government_procurement" { kind = "economics", reading = "せいふちょうたつ", source = "procurement_accord_1992", grade = "C",
  also = { "官需", "国の調達" },
  about = { "budget.procurement" } }
term "open_tender" { kind = "economics", reading = "いっぱんきょうそうにゅうさつ", source = "la_times_1989", grade = "B",
  also = { "公開入札", "入札" },
  about = { "instrument.open_procurement" } }
term "tying" { kind = "economics", reading = "だきあわせはんばい", source = "jftc_1998", grade = "B",
  also = { "抱き合わせ" } }
term "special_depreciation" { kind = "economics", reading = "とくべつしょうきゃく", source = "tax_measures_law", grade = "C" }
term "research_tax_credit_term" { kind = "economics", reading = "しけんけんきゅうひのぜいがくこうじょ", source = "tax_measures_law", grade = "C",
  also = { "税額控除" },
  about = { "instrument.research_tax_credit" } }
term "venture_capital_term" { kind = "economics", reading = "ベンチャーキャピタル", source = "startup_plan_2022", grade = "B",
  also = { "ベンチャー資金" },
  about = { "instrument.venture_rules", "budget.startups" } }
term "lifetime_employment" { kind = "economics", reading = "しゅうしんこよう", source = "cusumano_1991", grade = "C",
  about = { "instrument.labour_mobility" } }
term "digital_literacy" { kind = "economics", reading = "けいえいしゃのデジタルリテラシー", source = "article_000", grade = "A",
  also = { "経営者の目利き" },
  about = { "instrument.executive_literacy" } }
term "english_term" { kind = "economics", reading = "えいごとかいがいけいけん", source = "article_002", grade = "B",
  about = { "instrument.english_abroad" } }
term "industrial_policy" { kind = "economics", reading = "さんぎょうせいさく", source = "johnson_1982", grade = "C" }
term "administrative_guidance" { kind = "economics", reading = "ぎょうせいしどう", source = "johnson_1982", grade = "C" }
term "public_lending" { kind = "economics", reading = "ざいせいとうゆうし", source = "anchordoguy_1989", grade = "C",
  also = { "賃貸資金", "財投" } }
term "bubble" { kind = "economics", reading = "バブルけいざい", source = "EVNT", grade = "C",
  also = { "バブル" } }
term "exchange_rate" { kind = "economics", reading = "かわせそうば", source = "FXRT", grade = "B",
  also = { "円相場", "円安" } }
term "productivity_term" { kind = "economics", reading = "せいさんせい", source = "our_reading", grade = "D",
  about = { "aim.productivity" } }
term "consumer_surplus" { kind = "economics", reading = "しょうひしゃよじょう", source = "economics_textbooks", grade = "C",
  also = { "利用者の便益" },
  about = { "aim.user_benefit" } }
term "human_capital" { kind = "economics", reading = "じんてきしほん", source = "economics_textbooks", grade = "C",
  also = { "教育と技能" },
  about = { "budget.education", "aim.jobs_and_pay" } }
term "man_month" { kind = "economics", reading = "にんげつ", source = "STRC", grade = "C",
  also = { "工数" } }
term "joint_venture" { kind = "economics", reading = "ごうべんがいしゃ", source = "johnson_1982", grade = "C",
  also = { "合弁" } }
term "reskilling" { kind = "economics", reading = "リスキリング", source = "article_004", grade = "B",
  also = { "学び直し" } }
