-- SPDX-License-Identifier: MIT
-- 尋ねた人にだけ見せる説明。
text "ja" {
  ["ui.reasons"] = "説明を出す",
  ["ui.reasons.help"] = "それぞれの答えと予算項目の働き、怒る人、分からないことを出します。キーはxです。",
  ["ui.dossier.more"] = "続き",
  ["ui.keys.reasons"] = "案件の答えと予算項目の説明を出す",
}
