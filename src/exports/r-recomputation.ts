/** The part of the R script that is the same for every study. */
export const recomputation = String.raw`
d <- read.csv("measurements.csv", fileEncoding = "UTF-8", check.names = FALSE, na.strings = "",
  colClasses = c(sample = "character", position = "character", replicate = "character"))
stopifnot(nrow(d) == length(run))
d$run <- run
d <- d[d$status == "used", ]
key <- function(x) paste(x$run, x$sample, sep = "\n")

# qPCR: technical wells averaged, then the mean of the reference genes of the same run taken off.
q <- d[d$assay == "qpcr", ]
cq <- aggregate(value ~ run + sample + target + role, q, mean)
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
  if (role == "phospho") {
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

compute <- function(x) {
  value <- mapply(if (x$assay == "qpcr") qpcr_value else western_value, x$run, x$sample, x$target)
  control <- x$side == "control"
  test <- if (!all(is.na(x$pair))) {
    by_pair <- function(side) tapply(value[side], x$pair[side], mean)
    a <- by_pair(!control); b <- by_pair(control); both <- intersect(names(a), names(b))
    t.test(a[both] - b[both], conf.level = confidence)
  } else {
    t.test(value[!control], value[control], conf.level = confidence)
  }
  estimate <- if (length(test$estimate) == 2) unname(test$estimate[1] - test$estimate[2]) else unname(test$estimate)
  c(estimate, test$stderr, test$p.value, 2^estimate, 2^test$conf.int)
}

numbers <- t(vapply(comparisons, compute, numeric(6)))
out <- data.frame(
  assay = vapply(comparisons, function(x) x$assay, ""), target = vapply(comparisons, function(x) x$target, ""),
  line = vapply(comparisons, function(x) x$line, ""), test_group = vapply(comparisons, function(x) x$test_group, ""),
  log2_fold_change = numbers[, 1], se_log2 = numbers[, 2], fold_change = numbers[, 4],
  ci_low = numbers[, 5], ci_high = numbers[, 6], p_value = numbers[, 3], p_adjusted = NA_real_
)
family <- vapply(comparisons, function(x) x$in_family, TRUE)
for (assay in unique(out$assay[family])) {
  of_assay <- family & out$assay == assay
  out$p_adjusted[of_assay] <- p.adjust(out$p_value[of_assay], adjustment)
}
app <- t(vapply(comparisons, function(x) as.numeric(x$app), numeric(4)))
mine <- as.matrix(out[, c("log2_fold_change", "se_log2", "p_value", "p_adjusted")])
out$agrees <- apply(abs(mine - app) <= 1e-8 * pmax(abs(app), 1e-6), 1, all, na.rm = TRUE)
print(format(out, digits = 17), row.names = FALSE)
cat(sprintf("%d of %d results agree with the app's.\n", sum(out$agrees), nrow(out)))
`;
