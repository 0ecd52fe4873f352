# Reference values for tests/stats: run with `Rscript scripts/r/rank-tests.R` from the project's folder.
source("scripts/r/reference.R")
set.seed(20261126)
# The exact tests with and without ties, by listing every arrangement.
splits <- function(scores, n) { s <- combn(length(scores), n, function(i) sum(scores[i])); e <- sum(scores) * n / length(scores); o <- sum(scores[1:n])
  mean(abs(s - e) >= abs(o - e) - 1e-9) }
signs <- function(d) { m <- as.matrix(expand.grid(rep(list(c(-1, 1)), length(d)))); mean(abs(m %*% abs(d)) >= abs(sum(d)) - 1e-9) }
two <- list(); pairs <- list(); big <- list(); bigpairs <- list()
for (s in list(c(3, 3), c(4, 4), c(3, 5), c(5, 7), c(2, 4))) for (digits in c(3, 0)) {
  x <- round(rnorm(s[1], 5, 2), digits); y <- round(rnorm(s[2], 7, 2), digits)
  two[[length(two) + 1]] <- row(control = vector(x), test = vector(y), rank = number(splits(rank(c(x, y)), s[1])), permutation = number(splits(c(x, y), s[1])),
    wilcox = number(if (anyDuplicated(c(x, y))) NA else wilcox.test(y, x, exact = TRUE)$p.value)) }
for (n in c(2, 3, 5, 8)) for (digits in c(3, 0)) {
  x <- round(rnorm(n, 5, 2), digits); y <- x + round(rnorm(n, 1, 2), digits); d <- y - x; k <- d[d != 0]
  pairs[[length(pairs) + 1]] <- row(control = vector(x), test = vector(y), rank = number(if (length(k)) signs(sign(k) * rank(abs(k))) else NA), permutation = number(if (length(k)) signs(d) else NA),
    wilcox = number(if (anyDuplicated(abs(k)) || length(k) < n) NA else wilcox.test(y, x, paired = TRUE, exact = TRUE)$p.value)) }
for (digits in c(3, 0)) {
  x <- round(rnorm(25, 5, 2), digits); y <- round(rnorm(30, 6.2, 2), digits)
  big[[length(big) + 1]] <- row(control = vector(x), test = vector(y), p = number(suppressWarnings(wilcox.test(y, x, exact = FALSE)$p.value)))
  x <- round(rnorm(40, 5, 2), digits); y <- x + round(rnorm(40, .9, 2), digits)
  bigpairs[[length(bigpairs) + 1]] <- row(control = vector(x), test = vector(y), p = number(suppressWarnings(wilcox.test(y, x, paired = TRUE, exact = FALSE)$p.value))) }
g <- list(); for (n in 3:12) for (a in c(.05, .01)) { t <- qt(a / (2 * n), n - 2, lower.tail = FALSE); g[[length(g) + 1]] <- row(n = number(n), alpha = number(a), g = number((n - 1) / sqrt(n) * sqrt(t^2 / (n - 2 + t^2)))) }
write_reference("rank-tests", section("unpaired", two), section("paired", pairs), section("large", big), section("largePaired", bigpairs), section("grubbs", g))
