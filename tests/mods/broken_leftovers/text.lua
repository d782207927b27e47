local texts = { ["event.new.title"] = "nobody asks for this", ["variable.trade_balance"] = "the model has it" }
for _, id in ipairs({ "title", "body" }) do texts["event.news." .. id] = id end
for _, option in ipairs({ "nothing", "act" }) do
  for _, part in ipairs({ "", ".how", ".angry", ".unknown", ".after" }) do
    texts["event.news." .. option .. part] = option
  end
end
texts["event.news.body"] = "the knowhow of others"
text "en" (texts)
