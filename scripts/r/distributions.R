# Reference values for tests/stats: run with `Rscript scripts/r/distributions.R` from the project's folder.
source("scripts/r/reference.R")

gamma_x <- c(1e-10, 0.01, 0.25, 0.5, 1.5, 3.7, 9.99, 10, 12.3, 100, 1e4, 5e5, 1e9)
log_gamma <- lapply(gamma_x, function(x) row(x = number(x), value = number(lgamma(x))))

beta <- list(); for (a in c(0.25, 0.5, 1, 3.3, 12, 40, 1000)) for (b in c(0.5, 2, 9.5, 25, 700))
  for (x in c(1e-12, 0.003, 0.125, 0.5, 0.75, 0.96875, 0.9990234375)) {
    lower <- pbeta(x, a, b); upper <- pbeta(x, a, b, lower.tail = FALSE)
    if (lower > 1e-290 && upper > 1e-290) beta[[length(beta) + 1]] <- row(x = number(x), a = number(a), b = number(b), lower = number(lower), upper = number(upper)) }

normal <- lapply(c(-37.5, -30, -20.3, -10, -6.1, -3, -2.5, -2.4, -1.3, -0.5, -1e-3, 0, 1e-8, 0.7, 1.96, 2.6, 5),
  function(z) row(z = number(z), p = number(pnorm(z))))
normal_quantile <- lapply(c(1e-300, 1e-100, 1e-20, 1e-8, 0.001, 0.025, 0.2, 0.25, 0.3, 0.4999, 0.500001, 0.6, 0.9, 0.975, 1 - 1e-10),
  function(p) row(p = number(p), z = number(qnorm(p))))

dfs <- c(0.5, 0.9, 1, 1.3, 2, 2.05, 2.827208122, 3, 4.5, 7, 10, 29.3, 120, 1e4, 1e6)
t_p <- list(); for (df in dfs) for (t in c(1e-9, 1e-3, 0.3, 1, 2.2, 5.68, 15, 38, 1e3, 1e8, 1e60, 1e160, 1e299)) {
  p <- 2 * pt(-t, df); if (p > 1e-300) t_p[[length(t_p) + 1]] <- row(t = number(t), df = number(df), p = number(p)) }
t_cdf <- list(); for (df in dfs) for (t in c(-5, -1.25, -0.01, 0.5, 3))
  t_cdf[[length(t_cdf) + 1]] <- row(t = number(t), df = number(df), p = number(pt(t, df)))
t_quantile <- list(); for (df in dfs) for (p in c(1e-100, 1e-12, 1e-6, 0.005, 0.025, 0.1, 0.19, 0.21, 0.4, 0.49, 0.625, 0.95, 0.975, 0.9995)) {
  t <- qt(p, df); if (is.finite(t)) t_quantile[[length(t_quantile) + 1]] <- row(p = number(p), df = number(df), t = number(t)) }

f <- list(); f_quantile <- list()
for (df1 in c(1, 2, 3, 7.5, 30, 400)) for (df2 in c(1, 2, 4, 9.3, 60, 1e4)) {
  for (x in c(1e-6, 0.2, 1, 1.7, 4, 25, 300, 1e5)) {
    lower <- pf(x, df1, df2); upper <- pf(x, df1, df2, lower.tail = FALSE)
    if (lower > 1e-290 && upper > 1e-290) f[[length(f) + 1]] <- row(f = number(x), df1 = number(df1), df2 = number(df2), lower = number(lower), upper = number(upper)) }
  # R's qf is short of digits far down (qf(0.01, 1, 1e4) by 3e-9); with df1 = 1 the square of qt is not.
  for (p in c(0.01, 0.05, 0.4, 0.6, 0.95, 0.999)) if (p >= 0.4 || df1 == 1)
    f_quantile[[length(f_quantile) + 1]] <- row(p = number(p), df1 = number(df1), df2 = number(df2), f = number(if (df1 == 1) qt((1 - p) / 2, df2)^2 else qf(p, df1, df2))) }

write_reference("distributions", section("logGamma", log_gamma), section("incompleteBeta", beta), section("normalCdf", normal),
  section("normalQuantile", normal_quantile), section("studentTTwoSidedP", t_p), section("studentTCdf", t_cdf), section("studentTQuantile", t_quantile),
  section("f", f), section("fQuantile", f_quantile))
