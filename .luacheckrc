-- What luacheck may find in the content's files: the allow list of game/script/sandbox.c and the prelude's words.
std = {
  read_globals = {
    "assert", "error", "ipairs", "pairs", "print", "select", "tonumber", "tostring", "type",
    table = { fields = { "concat", "insert", "remove", "sort", "unpack" } },
    math = { fields = { "abs", "ceil", "floor", "fmod", "huge", "max", "min", "pi", "sqrt" } },
    text = { fields = { "find", "replace", "split", "starts", "trim" } },
    "event", "jurisdiction", "instrument", "programme", "budget_line", "actor", "scenario", "strategy", "aim", "term", "rules",
    "lever", "relation", "set_flag", "clear_flag", "queue", "cancel", "set_instrument", "start_programme",
    "stop_programme", "capital", "date", "years", "months", "oku",
  },
}
max_line_length = false
exclude_files = { "tests/mods/broken_*", "build" }
files["scripts/api"] = {
  globals = {
    "event", "jurisdiction", "instrument", "programme", "budget_line", "actor", "scenario", "strategy", "aim", "term", "rules",
    "lever", "relation", "set_flag", "clear_flag", "queue", "cancel", "set_instrument", "start_programme",
    "stop_programme", "capital", "date", "years", "months", "oku", "call_text",
  },
  read_globals = { "add", "complain", "here", "is_broken", "seal" },
}
