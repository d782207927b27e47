-- Acts, agreements and bills, by the names under which they were promulgated.
term "foreign_capital_law" { kind = "law", reading = "がいしにかんするほうりつ", source = "law_titles", grade = "B",
  also = { "外資法" },
  never = { "外資法律" },
  about = { "instrument.foreign_capital" } }
term "fx_law" { kind = "law", reading = "がいこくかわせおよびがいこくぼうえきかんりほう", source = "law_titles", grade = "B",
  also = { "外為法" } }
term "denshin_law" { kind = "law", reading = "でんしこうぎょうしんこうりんじそちほう", source = "law_titles", grade = "B",
  also = { "電振法" } }
term "kiden_law" { kind = "law", reading = "とくていでんしこうぎょうおよびとくていきかいこうぎょうしんこうりんじそちほう", source = "law_titles", grade = "B",
  also = { "機電法" } }
term "kijo_law" { kind = "law", reading = "とくていきかいじょうほうさんぎょうしんこうりんじそちほう", source = "law_titles", grade = "B",
  also = { "機情法" } }
term "ipa_law" { kind = "law", reading = "じょうほうしょりしんこうじぎょうきょうかいとうにかんするほうりつ", source = "ipa_act_1970", grade = "B",
  also = { "IPA法" } }
term "facilitation_law" { kind = "law", reading = "じょうほうしょりのそくしんにかんするほうりつ", source = "ipa_law_1985", grade = "B",
  also = { "情促法" } }
term "research_association_law" { kind = "law", reading = "こうこうぎょうぎじゅつけんきゅうくみあいほう", source = "research_association_1961", grade = "B",
  also = { "研究組合", "技術研究組合" },
  about = { "instrument.research_associations" } }
term "antimonopoly_act" { kind = "law", reading = "してきどくせんのきんしおよびこうせいとりひきのかくほにかんするほうりつ", source = "law_titles", grade = "B",
  also = { "独占禁止法", "独禁法" },
  about = { "instrument.antitrust_stance" } }
term "copyright_act" { kind = "law", reading = "ちょさくけんほう", source = "copyright_act_1985", grade = "C",
  never = { "著作権法律" },
  about = { "instrument.software_copyright" } }
term "program_rights_bill" { kind = "law", reading = "プログラムけんほう", source = "west_1995", grade = "B",
  never = { "プログラム権利法" } }
term "copyright_30_4" { kind = "law", reading = "ちょさくけんほうだいさんじゅうじょうのよん", source = "copyright_2018", grade = "B",
  about = { "instrument.training_exception" } }
term "patent_act" { kind = "law", reading = "とっきょほう", source = "patent_guidelines_1976", grade = "C",
  about = { "instrument.software_patents" } }
term "tax_measures" { kind = "law", reading = "そぜいとくべつそちほう", source = "tax_measures_law", grade = "C",
  also = { "租特" },
  about = { "instrument.computer_depreciation" } }
term "program_reserve" { kind = "law", reading = "はんようプログラムかいはつじゅんびきん", source = "tax_measures_law", grade = "C",
  also = { "汎用ソフトウェア準備金", "準備金制度" },
  about = { "instrument.software_tax_reserve" } }
term "public_telecom_act" { kind = "law", reading = "こうしゅうでんきつうしんほう", source = "telecom_laws", grade = "B",
  also = { "公衆電気通信" },
  about = { "instrument.line_liberalisation" } }
term "telecom_business_act" { kind = "law", reading = "でんきつうしんじぎょうほう", source = "telecom_laws", grade = "B" }
term "immigration_act" { kind = "law", reading = "しゅつにゅうこくかんりおよびなんみんにんていほう", source = "immigration_act_1990", grade = "C",
  also = { "入管法" },
  about = { "instrument.engineer_visas" } }
term "basic_it_act" { kind = "law", reading = "こうどじょうほうつうしんネットワークしゃかいけいせいきほんほう", source = "basic_it_act", grade = "B",
  also = { "IT基本法" } }
term "digital_basic_act" { kind = "law", reading = "デジタルしゃかいけいせいきほんほう", source = "digital_agency", grade = "B" }
term "my_number_act" { kind = "law", reading = "ぎょうせいてつづきにおけるとくていのこじんをしきべつするためのばんごうのりようとうにかんするほうりつ", source = "mynumber", grade = "B",
  also = { "マイナンバー法", "番号法" } }
term "privacy_act" { kind = "law", reading = "こじんじょうほうのほごにかんするほうりつ", source = "privacy_acts", grade = "B",
  also = { "個人情報保護法" },
  about = { "instrument.privacy_rules" } }
term "data_use_act" { kind = "law", reading = "かんみんデータかつようすいしんきほんほう", source = "open_data_2012", grade = "C" }
term "platform_act" { kind = "law", reading = "とくていデジタルプラットフォームのとうめいせいおよびこうせいせいのこうじょうにかんするほうりつ", source = "platform_act_2020", grade = "B",
  also = { "取引透明化法" } }
term "smartphone_act" { kind = "law", reading = "スマートフォンにおいてりようされるとくていソフトウェアにかかるきょうそうのそくしんにかんするほうりつ", source = "smartphone_act_2024", grade = "A",
  also = { "スマホソフトウェア競争促進法", "スマホ新法", "スマートフォン新法" } }
term "economic_security_act" { kind = "law", reading = "けいざいしさくをいったいてきにこうずることによるあんぜんほしょうのかくほのすいしんにかんするほうりつ", source = "economic_security_2022", grade = "C",
  also = { "経済安全保障推進法" } }
term "ai_act" { kind = "law", reading = "じんこうちのうかんれんぎじゅつのけんきゅうかいはつおよびかつようのすいしんにかんするほうりつ", source = "ai_act_2025", grade = "B",
  also = { "AI法", "AI推進法" } }
term "article_eight" { kind = "law", reading = "こくさいつうかききんきょうていだいはちじょうこく", source = "ipsj_museum", grade = "B",
  also = { "IMF八条国", "八条国", "第八条" } }
term "ita" { kind = "law", reading = "じょうほうぎじゅつきょうてい", source = "wto_1996", grade = "B",
  also = { "ITA" } }
term "semiconductor_accord" { kind = "law", reading = "にちべいはんどうたいきょうてい", source = "EVNT", grade = "C",
  also = { "半導体協定", "半導体取極" } }
term "digital_trade_accord" { kind = "law", reading = "デジタルぼうえきにかんするにほんこくとアメリカがっしゅうこくとのあいだのきょうてい", source = "digital_trade_2019", grade = "B",
  also = { "日米デジタル貿易協定", "デジタル貿易協定" } }
term "plaza" { kind = "history", reading = "プラザごうい", source = "FXRT", grade = "B" }
term "sanctions_301" { kind = "law", reading = "べいこくつうしょうほうさんびゃくいちじょう", source = "supercomputer_accord", grade = "B",
  also = { "スーパー301条", "301条" } }
term "us_copyright_act" { kind = "law", reading = "べいこくちょさくけんほう", source = "us_copyright_1980", grade = "A" }
term "cliff_term" { kind = "history", reading = "にせんにじゅうごねんのがけ", source = "meti_2018", grade = "A" }
term "nixon_shock_term" { kind = "history", reading = "ニクソン・ショック", source = "FXRT", grade = "B" }
term "oil_shock_term" { kind = "history", reading = "だいいちじせきゆきき", source = "EVNT", grade = "C",
  also = { "石油危機", "オイルショック" } }
term "covid_term" { kind = "history", reading = "しんがたコロナウイルスかんせんしょう", source = "article_004", grade = "A",
  also = { "COVID-19", "コロナ禍" } }
term "spy_case_term" { kind = "history", reading = "アイビーエムさんぎょうスパイじけん", source = "article_001", grade = "A",
  also = { "スパイ事件" } }
term "hanko" { kind = "history", reading = "いんかん", source = "article_004", grade = "A",
  also = { "判子", "はんこ" } }
term "digital_colony" { kind = "history", reading = "デジタルしょくみんち", source = "article_002", grade = "B" }
