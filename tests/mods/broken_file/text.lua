local texts = {}
for _, id in ipairs({ "third", "fifth", "seventh" }) do
  texts["event." .. id .. ".title"] = id
  texts["event." .. id .. ".body"] = id
end
text "en" (texts)
