-- Machines, programs and the trade in them.
term "jis_kanji" { kind = "technology", reading = "じょうほうこうかんようかんじふごうけい", source = "jis_c6226", grade = "C",
  also = { "JIS C 6226", "漢字コード", "JIS漢字" } }
term "mainframe" { kind = "technology", reading = "はんようおおがたけいさんき", source = "ipsj_museum", grade = "B",
  also = { "メインフレーム", "大型機" } }
term "computer" { kind = "technology", reading = "でんしけいさんき", source = "ipsj_museum", grade = "B",
  also = { "計算機", "コンピュータ" } }
term "s360" { kind = "technology", reading = "システムさんろくまる", source = "ipsj_museum", grade = "B",
  also = { "System/360" } }
term "s370" { kind = "technology", reading = "システムさんななまる", source = "literature_370", grade = "C",
  also = { "System/370" } }
term "compatible" { kind = "technology", reading = "アイビーエムごかんき", source = "time_1983", grade = "B",
  also = { "互換機" } }
term "operating_system" { kind = "technology", reading = "オペレーティングシステム", source = "ipsj_museum", grade = "B",
  also = { "基本ソフト", "基本ソフトウェア", "OS" } }
term "package_software" { kind = "technology", reading = "パッケージソフトウェア", source = "SWTR", grade = "B",
  also = { "汎用プログラム", "汎用ソフト", "パッケージ" },
  about = { "instrument.package_procurement", "instrument.package_tax_credit" } }
term "custom_software" { kind = "technology", reading = "じゅたくかいはつソフトウェア", source = "INFS", grade = "B",
  also = { "受託ソフト", "受注ソフト" } }
term "unbundling" { kind = "technology", reading = "アンバンドリング", source = "article_001", grade = "A",
  also = { "価格分離" } }
term "reverse_engineering" { kind = "technology", reading = "リバースエンジニアリング", source = "west_1995", grade = "B",
  also = { "逆コンパイル", "解析" },
  about = { "instrument.copying_tolerance" } }
term "interface" { kind = "technology", reading = "インターフェース", source = "la_times_1988", grade = "B",
  also = { "接続仕様" } }
term "open_standard" { kind = "technology", reading = "オープンひょうじゅん", source = "shapiro_varian_1999", grade = "C",
  also = { "開かれた標準", "標準化" },
  about = { "budget.standards" } }
term "unix" { kind = "technology", reading = "ユニックス", source = "article_001", grade = "A",
  also = { "UNIX" } }
term "tron_term" { kind = "technology", reading = "トロンプロジェクト", source = "article_001", grade = "A",
  also = { "TRON", "BTRON", "トロン" },
  about = { "actor.professor", "programme.tron_support" } }
term "pc98" { kind = "technology", reading = "ピーシーきゅうせんはっぴゃくシリーズ", source = "pc98_histories", grade = "B",
  also = { "PC-98", "PC-9801" } }
term "dos_v" { kind = "technology", reading = "ドス・ブイ", source = "PC98", grade = "B",
  also = { "DOS/V" } }
term "imode" { kind = "technology", reading = "アイモード", source = "imode_reports", grade = "A",
  also = { "アイモード" } }
term "smartphone" { kind = "technology", reading = "スマートフォン", source = "smartphone_2008", grade = "B",
  also = { "スマホ" } }
term "app_store" { kind = "technology", reading = "アプリストア", source = "smartphone_act_2024", grade = "A" }
term "cloud" { kind = "technology", reading = "クラウドコンピューティング", source = "CLDM", grade = "B",
  also = { "クラウド" },
  about = { "actor.foreign_clouds" } }
term "domestic_cloud_term" { kind = "technology", reading = "こくさんクラウド", source = "economic_security_2022", grade = "C",
  also = { "ソブリンクラウド", "主権クラウド" },
  about = { "instrument.domestic_cloud" } }
term "saas" { kind = "technology", reading = "サービスとしてのソフトウェア", source = "CLDM", grade = "B",
  also = { "SaaS" } }
term "platform" { kind = "technology", reading = "プラットフォーム", source = "shapiro_varian_1999", grade = "C",
  about = { "instrument.platform_openness", "actor.platforms" } }
term "legacy_system" { kind = "technology", reading = "レガシーシステム", source = "meti_2018", grade = "A",
  also = { "老朽システム" },
  about = { "instrument.legacy_renewal" } }
term "maintenance_term" { kind = "technology", reading = "ほしゅ", source = "infosys_2010", grade = "B" }
term "system_integration" { kind = "technology", reading = "システムインテグレーション", source = "STRC", grade = "B",
  also = { "SI", "多重下請け", "下請け" } }
term "software_crisis" { kind = "technology", reading = "ソフトウェアきき", source = "software_crisis_1984", grade = "B" }
term "generative_ai" { kind = "technology", reading = "せいせいエーアイ", source = "hiroshima_2023", grade = "B" }
term "dx" { kind = "technology", reading = "デジタルトランスフォーメーション", source = "meti_2018", grade = "A",
  also = { "DX" } }
term "e_government" { kind = "technology", reading = "でんしせいふ", source = "ejapan_2001", grade = "C",
  also = { "行政の電算化" },
  about = { "instrument.state_systems" } }
term "data_centre" { kind = "technology", reading = "データセンター", source = "garden_city_2022", grade = "C",
  also = { "計算センター" },
  never = { "データ・センター" } }
term "floppy_disk" { kind = "technology", reading = "フロッピーディスク", source = "article_004", grade = "A",
  also = { "フロッピー" } }
term "vaccination_system" { kind = "technology", reading = "ワクチンせっしゅきろくシステム", source = "article_004", grade = "B",
  also = { "VRS" } }
term "value_added_network" { kind = "technology", reading = "ふかかちつうしんもう", source = "telecom_laws", grade = "B",
  also = { "VAN" } }
term "adsl" { kind = "technology", reading = "ひたいしょうデジタルかにゅうしゃせん", source = "EVNT", grade = "C",
  also = { "ADSL" } }
term "word_processor" { kind = "technology", reading = "にほんごワードプロセッサ", source = "jis_c6226", grade = "C",
  also = { "ワープロ" } }
term "supercomputer_term" { kind = "technology", reading = "スーパーコンピュータ", source = "supercomputer_accord", grade = "B",
  also = { "スパコン" } }
