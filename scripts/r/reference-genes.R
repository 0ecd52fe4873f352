# Reference values for tests/stats: run with `Rscript scripts/r/reference-genes.R` from the project's folder.
# geNorm and NormFinder written out from their papers, on invented Cq values; curves by lm().
source("scripts/r/reference.R")
set.seed(20261127)
lists <- function(m) paste0("[", paste(apply(m, 1, vector), collapse = ", "), "]")
genorm_m <- function(x) sapply(seq_len(nrow(x)), function(j) mean(sapply(setdiff(seq_len(nrow(x)), j), function(k) sd(x[j, ] - x[k, ]))))
norm_finder <- function(x, g) { k <- nrow(x); gr <- unique(g); s2 <- sapply(gr, function(i) { y <- x[, g == i]; n <- ncol(y)
    r <- y - rowMeans(y) - rep(colMeans(y), each = k) + mean(y); a <- rowSums(r^2) / (n - 1); pmax(0, (a - sum(a) / (k * (k - 1))) / (1 - 2 / k)) })
  if (length(gr) == 1) return(sqrt(s2[, 1]))
  m <- sapply(gr, function(i) rowMeans(x[, g == i])); n <- sapply(gr, function(i) sum(g == i)); d <- sweep(sweep(m, 2, colMeans(m)), 1, rowMeans(m)) + mean(m)
  va <- sweep(s2, 2, n, "/"); tau <- max(0, sum(d^2) / ((length(gr) - 1) * (k - 1)) - mean(va)); if (tau == 0) return(rowMeans(sqrt(va)))
  rowMeans(abs(d * tau / (tau + va)) + sqrt(va + tau * va / (tau + va))) }
sets <- list()
for (k in c(2, 3, 5)) for (groups in list(rep("a", 6), rep(c("a", "b"), each = 4), rep(c("a", "b", "c"), c(3, 2, 4)))) {
  n <- length(groups); x <- round(t(sapply(seq_len(k), function(j) 18 + 2 * j + rnorm(n, 0, .1 * j))) + rep(rnorm(n, 0, .5), each = k), 3)
  left <- seq_len(k); removed <- c(); means <- c()
  while (TRUE) { m <- genorm_m(x[left, ]); means <- c(means, mean(m)); if (length(left) == 2) break; w <- left[which.max(m)]; removed <- c(w, removed); left <- setdiff(left, w) }
  ranking <- c(left, removed); nf <- function(i) colMeans(x[ranking[1:i], , drop = FALSE]); v <- if (k > 2) sapply(2:(k - 1), function(i) sd(nf(i) - nf(i + 1))) else numeric(0)
  sets[[length(sets) + 1]] <- row(log2 = lists(x), groups = paste0("[", paste0('"', groups, '"', collapse = ", "), "]"), stability = vector(genorm_m(x)), means = vector(means),
    ranking = vector(ranking - 1), variation = vector(v), normFinder = if (k > 2) vector(norm_finder(x, groups)) else "[]") }
curves <- list()
for (i in 1:5) { a <- rep(10^(0:-(i + 1)), each = i); cq <- round(24 - 3.4 * log10(a) + rnorm(length(a), 0, .1 * i), 3); f <- lm(cq ~ log10(a)); b <- coef(f)[2]; s <- summary(f)$coefficients[2, 2]; e <- 10^(-1 / b); ci <- 10^(-1 / confint(f)[2, ])
  curves[[i]] <- row(amounts = vector(a), cqs = vector(cq), slope = number(b), intercept = number(coef(f)[1]), rSquared = number(summary(f)$r.squared), slopeSe = number(s), e = number(e), se = number(e * log(10) * s / b^2), low = number(ci[1]), high = number(ci[2])) }
write_reference("reference-genes", section("sets", sets), section("curves", curves))
