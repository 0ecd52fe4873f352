/** The part of the R script that is the same for every study. */
export const recomputation = String.raw`
d <- read.csv("measurements.csv", fileEncoding = "UTF-8", check.names = FALSE, na.strings = "",
  colClasses = c(sample = "character", position = "character", replicate = "character"))
stopifnot(nrow(d) == length(run))
d$run <- run
d <- d[d$status == "used", ]
key <- function(x) paste(x$run, x$sample, sep = "\n")

# qPCR: Cq weighted by log2 of the amplification factor (1 for doubling), technical wells joined, then the mean of
# the reference genes of the same run taken off.
q <- d[d$assay == "qpcr", ]
q$value <- q$value * ifelse(q$target %in% names(efficiency), log2(as.numeric(efficiency[q$target])), 1)
cq <- if (nrow(q) > 0) aggregate(value ~ run + sample + target + role, q, technical) else q
reference <- tapply(cq$value[cq$role == "reference"], key(cq[cq$role == "reference", ]), mean)
qpcr_value <- function(run, sample, target) {
  own <- cq[cq$run == run & cq$sample == sample & cq$target == target, ]
  as.numeric(reference[key(own)] - own$value)
}

# Blots: each lane divided by its loading control or total protein; lanes of one sample averaged as logarithms.
w <- d[d$assay == "western", ]
lane_value <- function(lane, target) {
  signal <- function(name) lane$value[lane$target == name][1]
  loading <- lane$value[lane$role == "loading"]
  loading <- if (length(loading) == 0) 1 else exp(mean(log(loading)))
  role <- lane$role[lane$target == target][1]
  if (role == "loading") return(log2(signal(target)))
  if (role == "phospho" && target %in% names(partner)) {
    ratio <- signal(target) / signal(partner[[target]])
    return(log2(if (parallel) (signal(target) / loading) / (signal(partner[[target]]) / loading) else ratio))
  }
  log2(signal(target) / loading)
}
western_value <- function(run, sample, target) {
  own <- w[w$run == run & w$sample == sample & !is.na(w$target), ]
  lanes <- split(own, ifelse(is.na(own$position), "", own$position))
  lanes <- Filter(function(lane) target %in% lane$target, lanes)
  mean(vapply(lanes, lane_value, 0, target = target))
}

# The share of all splits, or of all signs, that lie at least as far from their mean.
of_splits <- function(score, n) {
  sums <- combn(length(score), n, function(i) sum(score[i]))
  mean(abs(sums - n * mean(score)) >= abs(sum(score[1:n]) - n * mean(score)) - 1e-9)
}
of_signs <- function(score) {
  signs <- as.matrix(expand.grid(rep(list(c(-1, 1)), length(score))))
  mean(abs(signs %*% abs(score)) >= abs(sum(score)) - 1e-9)
}
# wilcox.test counts all arrangements where no values are equal; with ties the ranks are counted here.
rank_sum <- function(a, b) {
  if (choose(length(c(a, b)), length(b)) > 2e5) return(wilcox.test(a, b, exact = FALSE)$p.value)
  if (anyDuplicated(c(a, b)) == 0) return(wilcox.test(a, b, exact = TRUE)$p.value)
  of_splits(rank(c(b, a)), length(b))
}
signed_rank <- function(difference) {
  difference <- difference[difference != 0]
  if (2^length(difference) > 2e5) return(wilcox.test(difference, exact = FALSE)$p.value)
  if (anyDuplicated(abs(difference)) == 0) return(wilcox.test(difference, exact = TRUE)$p.value)
  of_signs(rank(abs(difference)) * sign(difference))
}

compute <- function(x) {
  value <- mapply(if (x$assay == "qpcr") qpcr_value else western_value, x$run, x$sample, x$target)
  control <- x$side == "control"
  if (x$method == "blocked") {
    fit <- lm(value ~ factor(run) + test, data.frame(value, run = x$run, test = as.numeric(!control)))
    effect <- summary(fit)$coefficients["test", ]
    interval <- confint(fit, "test", level = confidence)
    return(unname(c(effect[c(1, 2, 4)], 2^effect[1], 2^interval)))
  }
  if (!all(is.na(x$pair))) {
    by_pair <- function(side) tapply(value[side], x$pair[side], mean)
    a <- by_pair(!control); b <- by_pair(control); both <- intersect(names(a), names(b))
    a <- a[both]; b <- b[both]
    test <- t.test(a - b, conf.level = confidence)
  } else {
    a <- value[!control]; b <- value[control]
    test <- t.test(a, b, conf.level = confidence)
  }
  p <- switch(x$method,
    "rank-sum" = rank_sum(a, b), "signed-rank" = signed_rank(a - b),
    permutation = of_splits(c(b, a), length(b)), "sign-flip" = of_signs(a - b), test$p.value)
  estimate <- if (length(test$estimate) == 2) unname(test$estimate[1] - test$estimate[2]) else unname(test$estimate)
  c(estimate, test$stderr, p, 2^estimate, 2^test$conf.int)
}

text_of <- function(list, field) vapply(list, function(x) x[[field]], "")
number_of <- function(list, field) vapply(list, function(x) as.numeric(x[[field]]), 0)
numbers <- matrix(vapply(comparisons, compute, numeric(6)), ncol = 6, byrow = TRUE)
out <- data.frame(
  assay = text_of(comparisons, "assay"), target = text_of(comparisons, "target"),
  line = text_of(comparisons, "line"), test_group = text_of(comparisons, "test_group"),
  method = text_of(comparisons, "method"),
  log2_fold_change = numbers[, 1], se_log2 = numbers[, 2], fold_change = numbers[, 4],
  ci_low = numbers[, 5], ci_high = numbers[, 6], p_value = numbers[, 3],
  p_adjusted = rep(NA_real_, length(comparisons))
)
family <- vapply(comparisons, function(x) x$in_family, TRUE)
for (assay in unique(out$assay[family])) {
  of_assay <- family & out$assay == assay
  beside <- number_of(others, "p_value")[text_of(others, "assay") == assay]
  all <- c(out$p_value[of_assay], beside[!is.na(beside)])
  out$p_adjusted[of_assay] <- p.adjust(all, adjustment)[seq_len(sum(of_assay))]
}
app <- matrix(vapply(comparisons, function(x) as.numeric(x$app), numeric(4)), ncol = 4, byrow = TRUE)
mine <- as.matrix(out[, c("log2_fold_change", "se_log2", "p_value", "p_adjusted")])
out$agrees <- apply(abs(mine - app) <= 1e-8 * pmax(abs(app), 1e-6), 1, all, na.rm = TRUE)
if (nrow(out) > 0) print(format(out, digits = 17), row.names = FALSE)
cat(sprintf("%d of %d results agree with the app's.\n", sum(out$agrees), nrow(out)))
if (length(others) > 0) {
  cat("\nNot computed here; as the app has them:\n")
  for (x in others) {
    fold <- if (x$fold_change == "") "no fold change" else paste("fold change", x$fold_change)
    cat(sprintf("  %s %s, %s: %s (%s)\n", x$assay, x$target, x$test_group, fold, x$why))
  }
}
`;
