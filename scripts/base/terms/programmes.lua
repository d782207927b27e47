-- Programmes, strategies and standards of the state.
term "my_number" { kind = "programme", reading = "マイナンバー", source = "mynumber", grade = "B",
  also = { "個人番号" },
  never = { "マイ・ナンバー", "マイ ナンバー" } }
term "super_high" { kind = "programme", reading = "ちょうこうせいのうでんしけいさんきプロジェクト", source = "ipsj_museum", grade = "B",
  also = { "超高性能電子計算機", "大型プロジェクト" },
  never = { "超高性能計算機", "超高性能コンピュータ" },
  about = { "programme.super_high_performance" } }
term "pips" { kind = "programme", reading = "パターンじょうほうしょりシステム", source = "miti_large_projects", grade = "C",
  also = { "PIPS" },
  about = { "programme.pattern_information" } }
term "new_series_subsidy" { kind = "programme", reading = "でんしけいさんきとうかいはつそくしんひほじょきん", source = "ipsj_museum", grade = "B",
  also = { "新機種開発補助", "三・五世代" },
  about = { "programme.new_series" } }
term "vlsi_association" { kind = "programme", reading = "ちょうエルエスアイぎじゅつけんきゅうくみあい", source = "nikkei_2008", grade = "B",
  also = { "超LSI計画", "超LSI" },
  never = { "超LSI研究組合" },
  about = { "programme.vlsi" } }
term "software_production_technology" { kind = "programme", reading = "ソフトウェアせいさんぎじゅつかいはつけいかく", source = "cusumano_1991", grade = "C",
  also = { "ソフトウェア生産技術" },
  about = { "programme.software_production" } }
term "high_speed_computing" { kind = "programme", reading = "かがくぎじゅつようこうそくけいさんシステム", source = "ipsj_museum", grade = "B",
  also = { "高速計算システム" },
  about = { "programme.supercomputer" } }
term "fourth_generation_basis" { kind = "programme", reading = "じせだいでんしけいさんきようきほんぎじゅつ", source = "anchordoguy_1989", grade = "C",
  also = { "第四世代電子計算機", "第四世代" },
  about = { "programme.fourth_generation" } }
term "fifth_generation_computer" { kind = "programme", reading = "だいごせだいコンピュータ", source = "icot_histories", grade = "B",
  also = { "第五世代", "第五世代計画" },
  never = { "第5世代", "第５世代" },
  about = { "programme.fifth_generation" } }
term "sigma_project" { kind = "programme", reading = "シグマけいかく", source = "article_001", grade = "A",
  also = { "シグマ", "ソフトウェア生産工業化システム", "シグマシステム" },
  never = { "シグマプロジェクト", "シグマ・プロジェクト" },
  about = { "programme.sigma" } }
term "real_world_computing" { kind = "programme", reading = "リアルワールドコンピューティング", source = "literature_projects", grade = "C",
  also = { "新情報処理開発機構" },
  about = { "programme.real_world_computing" } }
term "chip_plants" { kind = "programme", reading = "せんたんはんどうたいのせいさんしせつせいびしえん", source = "article_003", grade = "B",
  also = { "半導体工場支援" },
  about = { "programme.chip_fabs" } }
term "ai_chip_frame_term" { kind = "programme", reading = "エーアイ・はんどうたいさんぎょうきばんきょうかフレーム", source = "our_reading", grade = "C",
  about = { "programme.ai_chip_frame", "programme.ai_compute" } }
term "dips_term" { kind = "programme", reading = "でんでんこうしゃじょうほうしょりシステム", source = "literature_dips", grade = "C",
  also = { "DIPS" } }
term "fontac" { kind = "programme", reading = "フォンタック", source = "MPRJ", grade = "B",
  also = { "FONTAC" } }
term "ejapan" { kind = "programme", reading = "イージャパンせんりゃく", source = "ejapan_2001", grade = "C",
  about = { "programme.e_japan" } }
term "mitou_term" { kind = "programme", reading = "みとうソフトウェアそうぞうじぎょう", source = "ipa_mitou", grade = "C",
  also = { "未踏" } }
term "juki_net" { kind = "programme", reading = "じゅうみんきほんだいちょうネットワークシステム", source = "juki_net_2002", grade = "B",
  also = { "住基ネット" } }
term "grand_voyage" { kind = "programme", reading = "じょうほうだいこうかいプロジェクト", source = "grand_voyage", grade = "C",
  also = { "情報大航海" },
  about = { "programme.grand_voyage" } }
term "society5" { kind = "programme", reading = "ソサエティごてんぜろ", source = "society_5_2016", grade = "B",
  also = { "Society 5.0", "超スマート社会", "第五の社会" } }
term "garden_city_term" { kind = "programme", reading = "デジタルでんえんとしこっかこうそう", source = "garden_city_2021", grade = "B",
  also = { "デジタル田園都市", "田園都市" },
  about = { "instrument.regional_data_centres" } }
term "government_cloud_term" { kind = "programme", reading = "ガバメントクラウド", source = "digital_agency", grade = "B",
  also = { "政府クラウド" },
  never = { "ガバメント・クラウド" },
  about = { "programme.government_cloud" } }
term "dx_report" { kind = "programme", reading = "ディーエックスレポート", source = "meti_2018", grade = "A",
  also = { "DX報告書" },
  about = { "programme.dx_promotion" } }
term "pivot_report" { kind = "programme", reading = "デジタルけいざいレポート", source = "meti_pivot_2025", grade = "B",
  also = { "PIVOT報告", "PIVOT" } }
term "j_startup_term" { kind = "programme", reading = "ジェイ・スタートアップ", source = "j_startup_2018", grade = "B",
  also = { "J-Startup" } }
term "startup_plan_term" { kind = "programme", reading = "スタートアップいくせいごかねんけいかく", source = "startup_plan_2022", grade = "B",
  also = { "スタートアップ計画" } }
term "vision_80" { kind = "programme", reading = "はちじゅうねんだいのつうしょうさんぎょうせいさくビジョン", source = "miti_vision_1980", grade = "C" }
term "jis" { kind = "programme", reading = "にほんこうぎょうきかく", source = "jis_c6226", grade = "C",
  also = { "JIS", "日本産業規格" },
  about = { "instrument.interface_mandates" } }
term "it_exam" { kind = "programme", reading = "じょうほうしょりぎじゅつしゃしけん", source = "ipa_act_1970", grade = "B",
  also = { "技術者試験" },
  about = { "instrument.information_examinations" } }
term "school_information" { kind = "programme", reading = "きょうかじょうほう", source = "our_reading", grade = "C",
  also = { "情報教育", "情報科" },
  about = { "instrument.school_computing" } }
term "number_portability_term" { kind = "programme", reading = "けいたいでんわばんごうポータビリティ", source = "telecom_laws", grade = "B",
  also = { "番号ポータビリティ", "MNP" },
  about = { "instrument.number_portability" } }
term "open_data_term" { kind = "programme", reading = "オープンデータ", source = "open_data_2012", grade = "C",
  also = { "電子行政オープンデータ戦略" },
  about = { "instrument.public_data" } }
term "data_flow_trust" { kind = "programme", reading = "しんらいせいのあるじゆうなデータりゅうつう", source = "digital_trade_2019", grade = "B",
  also = { "DFFT" } }
term "hiroshima" { kind = "programme", reading = "ひろしまエーアイプロセス", source = "hiroshima_2023", grade = "B" }
term "science_plan" { kind = "programme", reading = "かがくぎじゅつきほんけいかく", source = "society_5_2016", grade = "B" }
