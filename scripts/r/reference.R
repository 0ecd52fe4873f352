# What the scripts beside this one share: references as JSON with 17 significant digits (no package needed).
number <- function(x) ifelse(is.na(x), "null", trimws(formatC(x, digits = 17, format = "g")))
vector <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
row <- function(...) { v <- list(...); paste0("    {", paste0('"', names(v), '": ', unlist(v), collapse = ", "), "}") }
section <- function(name, rows) paste0('  "', name, '": [\n', paste(rows, collapse = ",\n"), "\n  ]")
write_reference <- function(name, ...) cat(paste0('{\n  "source": "', R.version.string, ", scripts/r/", name, '.R",\n',
  paste(c(...), collapse = ",\n"), "\n}\n"), file = paste0("test-data/stats/", name, ".json"))
