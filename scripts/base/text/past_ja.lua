-- Looking back: What if from a year gone by, the chances at every horizon, and what made the difference.
text "ja" {
  ["ui.log.whatif"] = "ここからの「もしも」",
  ["ui.whatif.from"] = "どの年度から",
  ["ui.whatif.from.now"] = "{year}（今の年度）から",
  ["ui.whatif.from.year"] = "{year}から",
  ["ui.whatif.past.draft"] = "{year}の案",
  ["ui.whatif.past.help"] = "その年度に自分と通産省が決めたことを組み合わせ直せます。自分の物語は変わりません。太い線は実際の続きです。",
  ["ui.whatif.past.told"] = "自分の決定",
  ["ui.whatif.past.history"] = "史実の決定",
  ["ui.whatif.past.empty"] = "何も決めない",
  ["ui.whatif.horizons.all"] = "この案：何も決めない場合より各目標が良くなる確率",
  ["term.whatif.told"] = "自分の決定",
  ["term.whatif.year_as_miti"] = "この年度だけ史実",
  ["term.error.whatif_from"] = "「whatif from」には、決裁した年度と、1から10までの年数を付けてください。例：whatif from 1971 5",
  ["term.error.attribute"] = "決裁した年度がまだありません。attributeは決裁した年度を調べます",
  ["term.help.attribute"] = "何が違いを生んだか。自分の決定を一つずつ除いて世界をもう一度計算する。目標を付けるとそれだけを示す。少し時間がかかる",
  ["term.over.ask"] = "ゲームは終わりましたが、振り返ることはできます：attribute、why、chart、map、log。quitで終わります。",
}
