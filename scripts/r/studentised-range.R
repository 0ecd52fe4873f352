# Reference values for tests/stats: run with `Rscript scripts/r/studentised-range.R` from the project's folder.
# R's ptukey loses digits with few degrees of freedom: ptukey(14.0358478, 2, 2) should be 0.99, as by pt, and is 0.9902. So
# `p` is the double integral itself by R's integrate(), `ptukey` what R's function says, `q` the root of the integral.
source("scripts/r/reference.R")

range_tail <- function(w, k) sapply(w, function(w) integrate(function(z)
  -k * dnorm(z) * pnorm(z)^(k - 1) * expm1((k - 1) * log1p(-pmin(1, pnorm(z - w) / pnorm(z)))), -9, max(9, w / 2 + 9), rel.tol = 1e-11, subdivisions = 1000)$value)
tail_of <- function(q, k, df) {
  density <- function(s) exp(log(2) + (df / 2) * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2)
  cuts <- c(0, 2 / q, qchisq(c(1e-9, 1e-4, 0.05, 0.5, 0.95), df) / df, NA); cuts[2:7] <- c(2 / q, sqrt(cuts[3:7]))
  cuts <- sort(unique(c(cuts[1:7], sqrt(qchisq(1e-18, df, lower.tail = FALSE) / df))))
  sum(sapply(seq_along(cuts)[-1], function(i) integrate(function(s) density(s) * range_tail(q * s, k), cuts[i - 1], cuts[i], rel.tol = 1e-10, abs.tol = 1e-16, subdivisions = 1000)$value)) }
p <- list(); q <- list()
for (k in c(2, 3, 4, 6, 10, 20)) for (df in c(1, 2, 3, 4, 6.5, 10, 24, 120)) {
  for (x in c(0.5, 1.5, 3, 4.5, 8, 20)) p[[length(p) + 1]] <-
    row(q = number(x), groups = number(k), df = number(df), p = number(tail_of(x, k, df)), ptukey = number(if (df < 2) NA else ptukey(x, k, df, lower.tail = FALSE))) }
for (k in c(2, 3, 6)) for (df in c(2, 4, 10, 60)) for (level in c(0.1, 0.5, 0.95, 0.99)) {
  start <- qtukey(level, k, df)
  root <- uniroot(function(x) tail_of(x, k, df) - (1 - level), start * c(0.95, 1.05), tol = 1e-12, extendInt = "downX")$root
  q[[length(q) + 1]] <- row(level = number(level), groups = number(k), df = number(df), q = number(root), qtukey = number(start)) }
write_reference("studentised-range", section("upperTailP", p), section("quantile", q))
