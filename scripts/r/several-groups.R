# Reference values for tests/stats: run with `Rscript scripts/r/several-groups.R` from the project's folder.
source("scripts/r/reference.R")
set.seed(20261125)
# ptukey() loses digits with few degrees of freedom (see studentised-range.R), so the integral itself.
range_tail <- function(w, k) sapply(w, function(w) integrate(function(z)
  -k * dnorm(z) * pnorm(z)^(k - 1) * expm1((k - 1) * log1p(-pmin(1, pnorm(z - w) / pnorm(z)))), -9, max(9, w / 2 + 9), rel.tol = 1e-11, subdivisions = 1000)$value)
tail_of <- function(q, k, df) {
  density <- function(s) exp(log(2) + (df / 2) * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2)
  cuts <- c(0, 2 / q, qchisq(c(1e-9, 1e-4, 0.05, 0.5, 0.95), df) / df, NA); cuts[2:7] <- c(2 / q, sqrt(cuts[3:7]))
  cuts <- sort(unique(c(cuts[1:7], sqrt(qchisq(1e-18, df, lower.tail = FALSE) / df))))
  sum(sapply(seq_along(cuts)[-1], function(i) integrate(function(s) density(s) * range_tail(q * s, k), cuts[i - 1], cuts[i], rel.tol = 1e-10, abs.tol = 1e-16, subdivisions = 1000)$value)) }
quantile_of <- function(k, df) uniroot(function(q) tail_of(q, k, df) - .05, c(2, 30), tol = 1e-12, extendInt = "downX")$root
groups_of <- function(sizes, sds) Map(function(n, s, m) round(rnorm(n, m, s), 4), sizes, sds, seq(5, by = 0.6, length.out = length(sizes)))
designs <- list(groups_of(c(3, 3, 3), c(.3, .3, .3)), groups_of(c(3, 4, 5, 3), c(.2, .5, .9, .3)), groups_of(c(4, 4), c(.5, .1)),
  groups_of(c(6, 3, 3, 3, 3), c(.4, .4, .4, .4, .4)), groups_of(c(2, 2, 2), c(.3, .6, .2)), groups_of(c(8, 12, 7), c(1, 2, .5)))
lists <- function(g) paste0("[", paste(sapply(g, vector), collapse = ", "), "]")
anova_rows <- list(); pairs_rows <- list(); games_rows <- list()
for (g in designs) {
  y <- unlist(g); f <- factor(rep(seq_along(g), lengths(g)))
  a <- anova(lm(y ~ f)); w <- oneway.test(y ~ f)
  anova_rows[[length(anova_rows) + 1]] <- row(groups = lists(g), f = number(a$`F value`[1]), df = number(a$Df[2]), p = number(a$`Pr(>F)`[1]),
    welchF = number(w$statistic), welchDf = number(w$parameter[2]), welchP = number(w$p.value))
  t <- TukeyHSD(aov(y ~ f))$f; exact <- quantile_of(length(g), a$Df[2]) / qtukey(.95, length(g), a$Df[2])
  pairs_rows[[length(pairs_rows) + 1]] <- row(groups = lists(g), estimate = vector(t[, "diff"]), low = vector(t[, "diff"] - (t[, "diff"] - t[, "lwr"]) * exact), high = vector(t[, "diff"] + (t[, "upr"] - t[, "diff"]) * exact), p = vector(sapply(seq_len(nrow(t)), function(i) { pair <- as.integer(strsplit(rownames(t)[i], "-")[[1]]); tail_of(abs(t[i, "diff"]) / sqrt(a$`Mean Sq`[2] * sum(1 / lengths(g)[pair]) / 2), length(g), a$Df[2]) })))
  k <- length(g); e <- c(); lo <- c(); hi <- c(); p <- c(); df <- c()
  for (i in 1:(k - 1)) for (j in (i + 1):k) {
    u <- var(g[[i]]) / length(g[[i]]); v <- var(g[[j]]) / length(g[[j]]); d <- mean(g[[j]]) - mean(g[[i]])
    n <- (u + v)^2 / (u^2 / (length(g[[i]]) - 1) + v^2 / (length(g[[j]]) - 1))
    h <- quantile_of(k, n) * sqrt((u + v) / 2); e <- c(e, d); lo <- c(lo, d - h); hi <- c(hi, d + h); df <- c(df, n)
    p <- c(p, tail_of(abs(d) / sqrt((u + v) / 2), k, n)) }
  games_rows[[length(games_rows) + 1]] <- row(groups = lists(g), estimate = vector(e), low = vector(lo), high = vector(hi), df = vector(df), p = vector(p))
}
two_rows <- list()
cells <- list(c(3, 3, 3, 3), c(3, 4, 2, 5), c(2, 2, 2, 3, 3, 3), c(4, 0, 3, 3, 2, 3), c(3, 3, 3, 3, 3, 3, 3, 3, 3))
shape <- list(c(2, 2), c(2, 2), c(2, 3), c(2, 3), c(3, 3))
for (i in seq_along(cells)) {
  n <- cells[[i]]; s <- shape[[i]]; cell <- rep(seq_along(n), n)
  a <- (cell - 1) %/% s[2]; b <- (cell - 1) %% s[2]; y <- round(5 + .5 * a - .8 * b + .7 * a * b + rnorm(length(cell), 0, .4), 4)
  x <- anova(lm(y ~ factor(b) * factor(a))); z <- anova(lm(y ~ factor(a) * factor(b)))
  two_rows[[i]] <- row(first = vector(a), second = vector(b), value = vector(y), f = vector(c(x$`F value`[2], z$`F value`[2], z$`F value`[3])),
    p = vector(c(x$`Pr(>F)`[2], z$`Pr(>F)`[2], z$`Pr(>F)`[3])), df1 = vector(z$Df[1:3]), df2 = number(z$Df[4]))
}
write_reference("several-groups", section("anova", anova_rows), section("tukey", pairs_rows), section("gamesHowell", games_rows), section("twoWay", two_rows))
