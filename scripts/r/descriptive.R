# Reference values for tests/stats: run with `Rscript scripts/r/descriptive.R` from the project's folder.
source("scripts/r/reference.R")
summaries <- lapply(list(c(1, 2), c(24.1, 24.3, 24.15), c(2, 8, 4, 16), c(1e9 + 0.25, 1e9 + 0.5, 1e9 + 1.75), c(-3.5, 0, 12.25, 7),
  c(0.001, 1000, 1, 30, 0.2), c(30.72, 30.34, 30.58, 30.34, 30.5, 30.43), c(5, 5, 5)), function(x)
  row(values = vector(x), mean = number(mean(x)), median = number(median(x)), variance = number(var(x)), sd = number(sd(x)),
    geometricMean = number(if (all(x > 0)) exp(mean(log(x))) else NA)))
write_reference("descriptive", section("summaries", summaries))
