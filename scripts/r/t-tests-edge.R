# Reference values for tests/stats: run with `Rscript scripts/r/t-tests-edge.R` from the project's folder.
# What t-tests.R leaves out: other confidences, far offsets, one group without variance, blocks with one group only.
source("scripts/r/reference.R")
numbers <- function(w, estimate) list(estimate = number(estimate), se = number(w$stderr), t = number(w$statistic),
  df = number(w$parameter), p = number(w$p.value), low = number(w$conf.int[1]), high = number(w$conf.int[2]))
cases <- list(
  list(c(4.48, 4.623333, 4.391667), c(3.33, 3.831667, 3.606667)),
  list(c(1e6 + 0.1, 1e6 + 0.25, 1e6 + 0.4), c(1e6 + 1.5, 1e6 + 1.25)),
  list(c(2, 2, 2), c(3, 3.5, 3.25, 4)),
  list(c(-1, 1), c(-1, 1)),
  list(c(0.001, 0.0011, 0.0009, 0.00105), c(100, 300, -200)),
  list(seq(1, 5, length.out = 40), seq(1.1, 9, length.out = 31)))
welch <- list(); paired <- list(); blocked <- list()
for (case in cases) for (confidence in c(0.5, 0.95, 0.999)) {
  w <- t.test(case[[2]], case[[1]], conf.level = confidence)
  welch[[length(welch) + 1]] <- do.call(row, c(list(control = vector(case[[1]]), test = vector(case[[2]]), confidence = number(confidence)), numbers(w, mean(case[[2]]) - mean(case[[1]])))) }
for (case in list(list(c(4.2, 2.5, 6.5), c(8.7, 4.9, 13.1)), list(log2(c(4.2, 2.5, 6.5)), log2(c(8.7, 4.9, 13.1))), list(c(20.1, 25.3), c(21.7, 26.2))))
  for (confidence in c(0.5, 0.95, 0.999)) {
    w <- t.test(case[[2]], case[[1]], paired = TRUE, conf.level = confidence)
    paired[[length(paired) + 1]] <- do.call(row, c(list(control = vector(case[[1]]), test = vector(case[[2]]), confidence = number(confidence)), numbers(w, w$estimate))) }

set.seed(7); designs <- list(
  pairs = list(c(1, 1, 2, 2, 3, 3), c(0, 1, 0, 1, 0, 1)),
  lonely = list(c(1, 1, 1, 2, 2, 3, 3, 3, 4), c(0, 1, 1, 0, 1, 0, 0, 0, 1)),
  unbalanced = list(c(10, 10, 10, 10, 20, 20, 20, 30, 30), c(0, 0, 0, 1, 0, 1, 1, 0, 1)),
  one = list(c(5, 5, 5, 5, 5), c(0, 0, 1, 1, 1)),
  shuffled = list(c(3, 1, 2, 1, 3, 2, 2, 1), c(1, 0, 0, 1, 0, 1, 0, 0)))
for (design in designs) for (confidence in c(0.9, 0.95)) {
  block <- design[[1]]; group <- design[[2]]; y <- round(rnorm(length(block), block + 1.5 * group, 0.4), 4)
  m <- if (length(unique(block)) == 1) lm(y ~ group) else lm(y ~ factor(block) + group)
  s <- summary(m)$coefficients["group", ]; ci <- confint(m, "group", level = confidence)
  blocked[[length(blocked) + 1]] <- row(block = vector(block), group = vector(group), value = vector(y), confidence = number(confidence), estimate = number(s[1]),
    se = number(s[2]), t = number(s[3]), df = number(m$df.residual), p = number(s[4]), low = number(ci[1]), high = number(ci[2])) }

adjust <- lapply(list(c(.0045, .03, .0005, .2, .011, .047), c(.01, .02, .03, .04), c(.5, NA, .01, .01, NA, 1, 0), c(.04), c(.9, .8, .99)),
  function(p) row(p = vector(p), holm = vector(p.adjust(p, "holm")), bh = vector(p.adjust(p, "BH"))))
write_reference("t-tests-edge", section("welch", welch), section("paired", paired), section("blocked", blocked), section("adjust", adjust))
