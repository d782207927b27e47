-- Firms, and kinds of firms.
term "jecc" { kind = "company", reading = "にほんでんしけいさんきかぶしきがいしゃ", source = "anchordoguy_1989", grade = "C",
  also = { "JECC" },
  about = { "budget.leasing" } }
term "ntt_company" { kind = "company", reading = "にっぽんでんしんでんわかぶしきがいしゃ", source = "telecom_laws", grade = "B" }
term "ibj" { kind = "company", reading = "にっぽんこうぎょうぎんこう", source = "anchordoguy_1989", grade = "C",
  also = { "興銀" },
  about = { "actor.industrial_bank" } }
term "japan_software" { kind = "company", reading = "にほんソフトウェアかぶしきがいしゃ", source = "article_001", grade = "A",
  never = { "日本ソフトウエア株式会社" },
  about = { "programme.japan_software_company" } }
term "ibm" { kind = "company", reading = "アイ・ビー・エム", source = "ipsj_museum", grade = "B",
  also = { "IBM", "International Business Machines" } }
term "ibm_japan_term" { kind = "company", reading = "にほんアイ・ビー・エムかぶしきがいしゃ", source = "ibm_japan_history", grade = "C",
  also = { "日本IBM" },
  about = { "actor.ibm_japan" } }
term "makers_term" { kind = "company", reading = "こくさんでんしけいさんきメーカー", source = "anchordoguy_1989", grade = "C",
  also = { "国産各社", "六社", "国産メーカー" },
  about = { "actor.makers" } }
term "fujitsu" { kind = "company", reading = "ふじつうかぶしきがいしゃ", source = "time_1983", grade = "B",
  also = { "富士通" },
  about = { "actor.fujitsu" } }
term "hitachi" { kind = "company", reading = "かぶしきがいしゃひたちせいさくしょ", source = "anchordoguy_1989", grade = "C",
  also = { "日立", "日立製作所" },
  about = { "actor.hitachi" } }
term "nec" { kind = "company", reading = "にっぽんでんきかぶしきがいしゃ", source = "pc98_histories", grade = "B",
  also = { "日電", "日本電気", "NEC" },
  about = { "actor.nec" } }
term "software_house" { kind = "company", reading = "どくりつけいソフトウェアがいしゃ", source = "cusumano_1991", grade = "C",
  also = { "独立系", "ソフトウェアハウス" },
  about = { "actor.software_houses" } }
term "captive_house" { kind = "company", reading = "けいれつソフトウェアがいしゃ", source = "cusumano_1991", grade = "C",
  also = { "系列ソフト会社", "系列" } }
term "user_firms" { kind = "company", reading = "ユーザーきぎょう", source = "our_reading", grade = "D",
  also = { "利用企業" },
  about = { "actor.users" } }
term "tsmc" { kind = "company", reading = "たいわんせきたいでんろせいぞう", source = "article_003", grade = "B",
  also = { "TSMC", "JASM" },
  about = { "actor.tsmc" } }
term "rapidus" { kind = "company", reading = "ラピダスかぶしきがいしゃ", source = "article_003", grade = "A",
  also = { "ラピダス", "Rapidus" } }
term "sakura" { kind = "company", reading = "さくらインターネットかぶしきがいしゃ", source = "sakura_2023", grade = "B",
  also = { "さくらインターネット" },
  about = { "actor.sakura" } }
term "nintendo" { kind = "company", reading = "にんてんどうかぶしきがいしゃ", source = "GAME", grade = "B",
  also = { "任天堂", "ファミコン", "ファミリーコンピュータ" } }
term "microsoft" { kind = "company", reading = "マイクロソフト", source = "jftc_1998", grade = "B",
  also = { "Microsoft" } }
term "unicorn" { kind = "company", reading = "ユニコーンきぎょう", source = "unicorns_2019", grade = "B",
  also = { "ユニコーン" } }
term "startup" { kind = "company", reading = "スタートアップ", source = "startup_plan_2022", grade = "B",
  also = { "新興企業", "ベンチャー企業" },
  about = { "actor.young_founder" } }
term "toshiba_firm" { kind = "company", reading = "とうしば", source = "ipsj_museum", grade = "B",
  about = { "actor.toshiba" } }
term "mitsubishi_firm" { kind = "company", reading = "みつびしでんき", source = "ipsj_museum", grade = "B",
  about = { "actor.mitsubishi" } }
term "oki_firm" { kind = "company", reading = "おきでんきこうぎょう", source = "ipsj_museum", grade = "B",
  also = { "沖電気" },
  about = { "actor.oki" } }
term "matsushita_firm" { kind = "company", reading = "まつしたでんきさんぎょう", source = "article_001", grade = "B",
  also = { "松下電器" },
  about = { "actor.matsushita" } }
term "toyota_firm" { kind = "company", reading = "トヨタじどうしゃ", source = "miti_projects", grade = "B",
  also = { "トヨタ" },
  about = { "actor.toyota" } }
term "softbank_firm" { kind = "company", reading = "ソフトバンク", source = "miti_projects", grade = "B",
  about = { "actor.softbank" } }
