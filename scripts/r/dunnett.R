# Reference values for tests/stats: run with `Rscript scripts/r/dunnett.R` from the project's folder.
# Base R has no multivariate t (mvtnorm is no part of it): the double integral by R's integrate(), over the tail.
source("scripts/r/reference.R")

tail_of <- function(t, df, n0, n) {
  l <- sqrt(n / (n + n0)); w <- sqrt(1 - l^2)
  normal_tail <- function(d) sapply(d, function(d) integrate(function(z) { inside <- 0
    for (i in seq_along(l)) inside <- inside + log1p(-pmin(1, pnorm((l[i] * z - d) / w[i]) + pnorm((-l[i] * z - d) / w[i])))
    -2 * dnorm(z) * expm1(inside) }, 0, 9 + d, rel.tol = 1e-11, subdivisions = 1000)$value)
  density <- function(s) exp(log(2) + (df / 2) * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2)
  cuts <- sort(unique(c(0, 1 / t, sqrt(qchisq(c(1e-9, 1e-4, 0.05, 0.5, 0.95), df) / df), sqrt(qchisq(1e-18, df, lower.tail = FALSE) / df))))
  sum(sapply(seq_along(cuts)[-1], function(i) integrate(function(s) density(s) * normal_tail(t * s), cuts[i - 1], cuts[i], rel.tol = 1e-10, abs.tol = 1e-16, subdivisions = 1000)$value)) }
p <- list(); q <- list()
designs <- list(list(5, c(5, 5)), list(3, c(3, 3, 3)), list(4, 4), list(6, c(3, 9)), list(2, c(4, 3, 5, 2, 6)), list(20, c(2, 3)), list(3, rep(3, 10)))
for (d in designs) for (df in c(2, 6, 12.5, 60)) {
  for (t in c(0.3, 1.2, 2.5, 4, 9)) p[[length(p) + 1]] <- row(t = number(t), df = number(df), nControl = number(d[[1]]), nGroups = vector(d[[2]]), p = number(tail_of(t, df, d[[1]], d[[2]])))
  if (length(d[[2]]) < 6) q[[length(q) + 1]] <- row(confidence = 0.95, df = number(df), nControl = number(d[[1]]), nGroups = vector(d[[2]]),
    t = number(uniroot(function(t) tail_of(t, df, d[[1]], d[[2]]) - 0.05, c(1.5, 12), tol = 1e-12)$root)) }
write_reference("dunnett", section("p", p), section("quantile", q))
