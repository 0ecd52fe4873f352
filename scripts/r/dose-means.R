# Reference values for tests/analysis/viability: run with `Rscript scripts/r/dose-means.R` from the project's folder.
# The plates of reference value 9 (tests/stats/section-nine.ts) with technical wells averaged by dose, then fitted with
# a four-parameter logistic in log dose by nls; the dose of zero stands at the top.
doses <- c(0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10)
parental <- rbind(c(0.946, 0.931, 0.821), c(1.09, 0.952, 1.004), c(0.95, 0.902, 0.97), c(0.804, 0.906, 0.917),
  c(0.753, 0.752, 0.81), c(0.583, 0.538, 0.53), c(0.393, 0.369, 0.361), c(0.23, 0.233, 0.236), c(0.198, 0.198, 0.218),
  c(0.194, 0.18, 0.193))
blank <- mean(c(0.049, 0.052, 0.05, 0.048, 0.051, 0.05))
percent <- 100 * (parental - blank) / (mean(parental[1, ]) - blank)
fit <- function(dose, y) {
  best <- NULL
  for (start in c(0.05, 0.08, 0.1, 0.15)) for (hill in c(0.8, 1, 1.3)) {
    model <- try(nls(y ~ bottom + (top - bottom) / (1 + (dose / exp(mid))^hill),
      start = list(bottom = min(y), top = max(y), mid = log(start), hill = hill),
      control = nls.control(maxiter = 500, tol = 1e-7)), silent = TRUE)
    if (!inherits(model, "try-error") && (is.null(best) || deviance(model) < deviance(best))) best <- model
  }
  c(ic50 = exp(coef(best)[["mid"]]), coef(best)[c("top", "bottom", "hill")], rss = deviance(best), n = length(y))
}
number <- function(x) trimws(formatC(x, digits = 17, format = "g"))
record <- function(x) paste0("{", paste0('"', names(x), '": ', number(x), collapse = ", "), "}")
means <- fit(doses, rowMeans(percent))
each <- fit(rep(doses, 3), as.vector(percent))
# Unequal numbers of wells: the second and third well of the lower five doses above zero are left out.
uneven <- percent; uneven[2:6, 2:3] <- NA
unevenMeans <- fit(doses, rowMeans(uneven, na.rm = TRUE))
unevenEach <- fit(rep(doses, 3)[!is.na(as.vector(uneven))], as.vector(uneven)[!is.na(as.vector(uneven))])
cat(paste0('{\n  "source": "', R.version.string, ', scripts/r/dose-means.R",\n  "means": ', record(means), ',\n  "each": ', record(each),
  ',\n  "unevenMeans": ', record(unevenMeans), ',\n  "unevenEach": ', record(unevenEach), "\n}\n"), file = "test-data/stats/dose-means.json")
