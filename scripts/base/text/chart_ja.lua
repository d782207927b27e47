-- SPDX-License-Identifier: MIT
-- 図に付ける印。
text "ja" {
  ["ui.mark.head"] = "出来事",
  ["ui.mark.dossier"] = "案件",
  ["ui.mark.decision"] = "そのほかの決定（予算・事業・法）",
  ["ui.mark.news"] = "新聞から",
  ["ui.mark.decisions"] = "{year}の決定：{list}",
  ["ui.mark.more"] = "、ほか{n}件",
}
