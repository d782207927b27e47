-- 数字に尋ねると出てくる言葉。
text "ja" {
  ["ui.door.now"] = "{year}は{value}",
  ["ui.door.change"] = "{year}から{change}",
  ["ui.door.causes"] = "変化の主な原因",
  ["ui.door.cause"] = "{change}　{name}",
  ["ui.door.working"] = "原因を計算しています…",
  ["ui.door.given"] = "モデルの中では決まりません。政策か歴史が与える値です。",
  ["ui.door.still"] = "入力はどれも動いていません。",
  ["ui.door.hold"] = "押すか T で開いたままにします",
  ["ui.door.equation"] = "式と入力",
  ["ui.door.more"] = "ほかの入力は事典のページにあります。",
  ["ui.door.page"] = "事典のページ",
  ["ui.door.chart"] = "グラフに出す",
  ["ui.door.computed"] = "入力から計算した値",
}
