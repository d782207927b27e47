-- Ministries, agencies, councils and associations.
term "miti" { kind = "institution", reading = "つうしょうさんぎょうしょう", source = "ministry_histories", grade = "B",
  also = { "MITI", "通産省", "当省" },
  never = { "通商産業庁", "通産庁" } }
term "meti" { kind = "institution", reading = "けいざいさんぎょうしょう", source = "ministry_histories", grade = "B",
  also = { "METI", "経産省" },
  never = { "経済産業庁" } }
term "machinery_bureau" { kind = "institution", reading = "きかいじょうほうさんぎょうきょく", source = "johnson_1982", grade = "C",
  also = { "機械情報局", "重工業局" } }
term "mof" { kind = "institution", reading = "おおくらしょう", source = "ministry_histories", grade = "B",
  also = { "MoF", "大蔵当局" },
  never = { "大蔵庁" },
  about = { "actor.mof" } }
term "zaimusho" { kind = "institution", reading = "ざいむしょう", source = "ministry_histories", grade = "B",
  never = { "財務庁" } }
term "budget_bureau" { kind = "institution", reading = "しゅけいきょく", source = "ministry_histories", grade = "B",
  also = { "主計官" } }
term "tax_bureau" { kind = "institution", reading = "しゅぜいきょく", source = "ministry_histories", grade = "B" }
term "mpt" { kind = "institution", reading = "ゆうせいしょう", source = "ministry_histories", grade = "B",
  also = { "MPT" },
  never = { "郵政庁" },
  about = { "actor.mpt" } }
term "mic" { kind = "institution", reading = "そうむしょう", source = "ministry_histories", grade = "B",
  also = { "MIC" } }
term "education_ministry" { kind = "institution", reading = "もんぶしょう", source = "ministry_histories", grade = "B",
  also = { "文部科学省" },
  about = { "actor.education" } }
term "cultural_agency" { kind = "institution", reading = "ぶんかちょう", source = "west_1995", grade = "B",
  never = { "文化省" } }
term "national_diet" { kind = "institution", reading = "こっかい", source = "ministry_histories", grade = "B",
  never = { "日本議会" },
  about = { "actor.diet" } }
term "patent_office" { kind = "institution", reading = "とっきょちょう", source = "patent_guidelines_1976", grade = "C",
  also = { "JPO" } }
term "jftc" { kind = "institution", reading = "こうせいとりひきいいんかい", source = "jftc_1998", grade = "B",
  also = { "JFTC", "公取委" },
  never = { "公平取引委員会" } }
term "digital_agency" { kind = "institution", reading = "デジタルちょう", source = "digital_agency", grade = "B",
  never = { "ディジタル庁", "デジタル省" } }
term "it_headquarters" { kind = "institution", reading = "こうどじょうほうつうしんネットワークしゃかいすいしんせんりゃくほんぶ", source = "ejapan_2001", grade = "C",
  also = { "IT戦略本部" } }
term "structure_council" { kind = "institution", reading = "さんぎょうこうぞうしんぎかい", source = "industrial_structure_council_1969", grade = "C",
  also = { "産構審" } }
term "electronics_council" { kind = "institution", reading = "でんしこうぎょうしんぎかい", source = "electronics_council_1966", grade = "C",
  never = { "電子産業審議会" } }
term "etl" { kind = "institution", reading = "でんしぎじゅつそうごうけんきゅうしょ", source = "ipsj_museum", grade = "B",
  also = { "電総研", "電気試験所", "ETL" } }
term "ipa" { kind = "institution", reading = "じょうほうしょりしんこうじぎょうきょうかい", source = "ipa_act_1970", grade = "B",
  also = { "IPA", "情報処理推進機構" },
  never = { "情報処理振興事業団", "情報処理振興協会" } }
term "ntt_public" { kind = "institution", reading = "にっぽんでんしんでんわこうしゃ", source = "telecom_laws", grade = "B",
  also = { "電電公社", "NTT" },
  never = { "電信電話会社", "電電会社" },
  about = { "actor.ntt" } }
term "jisa_body" { kind = "institution", reading = "じょうほうサービスさんぎょうきょうかい", source = "SWTR", grade = "B",
  also = { "JISA" } }
term "jeida_body" { kind = "institution", reading = "にほんでんしこうぎょうしんこうきょうかい", source = "jeida_1998", grade = "B",
  also = { "JEIDA" } }
term "icot" { kind = "institution", reading = "しんせだいコンピュータぎじゅつかいはつきこう", source = "icot_histories", grade = "B",
  also = { "ICOT" } }
term "boj" { kind = "institution", reading = "にっぽんぎんこう", source = "boj_balance", grade = "A",
  also = { "BOJ", "日銀" } }
term "ustr_body" { kind = "institution", reading = "べいこくつうしょうだいひょうぶ", source = "supercomputer_accord", grade = "B",
  also = { "USTR", "米通商代表", "通商代表部" },
  never = { "米国貿易代表部" },
  about = { "actor.ustr", "actor.us_government" } }
term "oecd" { kind = "institution", reading = "けいざいきょうりょくかいはつきこう", source = "johnson_1982", grade = "C",
  also = { "OECD" } }
term "gatt" { kind = "institution", reading = "かんぜいおよびぼうえきにかんするいっぱんきょうてい", source = "wto_1996", grade = "B",
  also = { "GATT", "ガット" } }
term "wto" { kind = "institution", reading = "せかいぼうえききかん", source = "wto_1996", grade = "B",
  also = { "WTO" } }
term "imf" { kind = "institution", reading = "こくさいつうかききん", source = "bpm6", grade = "B",
  also = { "IMF" } }
term "imd" { kind = "institution", reading = "こくさいけいえいかいはつけんきゅうじょ", source = "imd_2023", grade = "A",
  also = { "IMD" } }
term "negotiators" { kind = "institution", reading = "つうしょうせいさくきょく", source = "ministry_histories", grade = "B",
  about = { "actor.negotiator" } }
term "jasdaq_mothers" { kind = "institution", reading = "マザーズ", source = "mothers_1999", grade = "C",
  also = { "東証マザーズ" } }
term "tse" { kind = "institution", reading = "とうきょうしょうけんとりひきじょ", source = "mothers_1999", grade = "C",
  also = { "東証" } }
term "university_term" { kind = "institution", reading = "だいがく", source = "our_reading", grade = "D",
  about = { "actor.universities" } }
term "foreign_ministry" { kind = "institution", reading = "がいむしょう", source = "ministry_histories", grade = "B" }
term "fbi" { kind = "institution", reading = "れんぽうそうさきょく", source = "EVNT", grade = "C",
  also = { "FBI" } }
term "ax_council" { kind = "institution", reading = "エーエックスきょうぎかい", source = "EVNT", grade = "C",
  also = { "AX" } }
