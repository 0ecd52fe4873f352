# Reference values for tests/stats: run with `Rscript scripts/r/t-tests.R` from the project's folder.
number <- function(x) trimws(formatC(x, digits = 17, format = "g"))
row <- function(...) { v <- list(...); paste0("    {", paste0('"', names(v), '": ', unlist(v), collapse = ", "), "}") }
vector <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
section <- function(name, rows) paste0('  "', name, '": [\n', paste(rows, collapse = ",\n"), "\n  ]")

p <- list(); for (df in c(1, 1.3, 2, 2.05, 2.827208122, 3, 4.5, 10, 29.3, 120, 1e4, 1e6))
  for (t in c(1e-6, 0.01, 0.3, 1, 2.2, 5.68, 15, 80, 1e3)) {
    value <- 2 * pt(-abs(t), df); if (value > 1e-280) p[[length(p) + 1]] <- row(t = number(t), df = number(df), p = number(value)) }
q <- list(); for (df in c(1, 1.3, 2, 2.05, 2.827208122, 3, 4.5, 10, 29.3, 120, 1e4, 1e6))
  for (tail in c(0.45, 0.25, 0.1, 0.025, 0.005, 1e-6, 1e-12)) {
    value <- qt(tail, df, lower.tail = FALSE); if (is.finite(value)) q[[length(q) + 1]] <- row(tail = number(tail), df = number(df), t = number(value)) }

set.seed(20261124); welch <- list(); paired <- list(); blocked <- list()
for (i in 1:12) {
  a <- round(rnorm(sample(2:7, 1), 5, runif(1, .1, 2)), 3); b <- round(rnorm(sample(2:7, 1), 6, runif(1, .1, 2)), 3)
  w <- t.test(b, a)
  welch[[i]] <- row(control = vector(a), test = vector(b), estimate = number(mean(b) - mean(a)), se = number(w$stderr), t = number(w$statistic), df = number(w$parameter), p = number(w$p.value), low = number(w$conf.int[1]), high = number(w$conf.int[2]))
  n <- sample(2:6, 1); a <- round(rnorm(n, 5), 3); b <- round(a + rnorm(n, 1, .5), 3); w <- t.test(b, a, paired = TRUE)
  paired[[i]] <- row(control = vector(a), test = vector(b), estimate = number(w$estimate), se = number(w$stderr), t = number(w$statistic), df = number(w$parameter), p = number(w$p.value), low = number(w$conf.int[1]), high = number(w$conf.int[2]))
  k <- sample(2:4, 1); block <- rep(seq_len(k), each = 4); group <- rep(c(0, 0, 1, 1), k); keep <- sort(sample(seq_along(block), length(block) - sample(0:2, 1)))
  block <- block[keep]; group <- group[keep]; y <- round(rnorm(length(block), block + group), 3)
  m <- lm(y ~ factor(block) + group); s <- summary(m)$coefficients["group", ]; ci <- confint(m)["group", ]
  blocked[[i]] <- row(block = vector(block), group = vector(group), value = vector(y), estimate = number(s[1]), se = number(s[2]), t = number(s[3]), df = number(m$df.residual), p = number(s[4]), low = number(ci[1]), high = number(ci[2]))
}
adjust <- list(); for (i in 1:8) { x <- c(runif(sample(1:9, 1))^3, .02, .02)
  adjust[[i]] <- row(p = vector(x), holm = vector(p.adjust(x, "holm")), bh = vector(p.adjust(x, "BH"))) }

cat(paste0('{\n  "source": "', R.version.string, ', scripts/r/t-tests.R",\n', paste(c(section("twoSidedP", p), section("upperQuantile", q),
  section("welch", welch), section("paired", paired), section("blocked", blocked), section("adjust", adjust)), collapse = ",\n"), "\n}\n"), file = "test-data/stats/t-tests.json")
