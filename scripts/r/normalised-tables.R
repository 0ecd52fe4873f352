# Reference values for tests/analysis/normalised-tables.test.ts: run with `Rscript scripts/r/normalised-tables.R`
# from the project's folder. Welch's and the paired t-test on log2 of relative quantities and on -ΔCq.
number <- function(x) trimws(formatC(x, digits = 17, format = "g"))
vector <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
case <- function(name, test) {
  estimate <- if (length(test$estimate) == 2) unname(test$estimate[1] - test$estimate[2]) else unname(test$estimate)
  sprintf('  "%s": {"estimate": %s, "se": %s, "p": %s, "interval": %s}', name, number(estimate),
    number(test$stderr), number(test$p.value), vector(2^test$conf.int))
}
fold <- list(Parental = c(1.02, 0.81, 1.24, 0.97), Resistant = c(0.31, 0.22, 0.47))
delta <- list(Parental = c(4.12, 4.47, 3.88), Resistant = c(7.21, 6.95, 7.74), Treated = c(6.62, 6.91, 6.18))
grouped <- list(
  ESR1 = list(Parental = c(1, 1.13, 0.89), Resistant = c(0.33, 0.25, 0.41)),
  PGR = list(Parental = c(1.04, 1.21, 0.77), Resistant = c(0.11, 0.16, 0.12)))
log2_fold <- list(Parental = c(0.11, -0.08, 0.02), Resistant = c(-1.62, -1.93, -1.41))
alone <- list(Resistant = c(0.33, 0.25, 0.41))
cat(paste0('{\n  "source": "', R.version.string, ', scripts/r/normalised-tables.R",\n', paste(c(
  case("fold", t.test(log2(fold$Resistant), log2(fold$Parental))),
  case("delta Resistant", t.test(-delta$Resistant, -delta$Parental)),
  case("delta Treated", t.test(-delta$Treated, -delta$Parental)),
  case("delta Resistant paired", t.test(-delta$Resistant, -delta$Parental, paired = TRUE)),
  case("grouped ESR1", t.test(log2(grouped$ESR1$Resistant), log2(grouped$ESR1$Parental))),
  case("grouped PGR", t.test(log2(grouped$PGR$Resistant), log2(grouped$PGR$Parental))),
  case("log2", t.test(log2_fold$Resistant, log2_fold$Parental)),
  case("against 1", t.test(log2(alone$Resistant), mu = 0))), collapse = ",\n"), "\n}\n"),
  file = "test-data/stats/normalised-tables.json")
