# Reference values for tests/stats: run with `Rscript scripts/r/additive-fit.R` from the project's folder.
number <- function(x) trimws(formatC(x, digits = 17, format = "g"))
vector <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
set.seed(20261125); cases <- list()
for (i in 1:12) {
  k <- sample(3:6, 1); j <- sample(2:5, 1)
  grid <- expand.grid(condition = 0:(k - 1), block = seq_len(j))
  if (i %% 3 == 0) grid <- rbind(grid, grid[sample(nrow(grid), 3), ])
  if (i %% 2 == 0) {
    gone <- sample(which(grid$condition > 0 & grid$block > 1), 1)
    grid <- grid[-gone, ]
  }
  y <- round(rnorm(nrow(grid), grid$block + 0.4 * grid$condition, 0.5), 3)
  m <- lm(y ~ factor(grid$block) + factor(grid$condition)); s <- summary(m)$coefficients; ci <- confint(m)
  rows <- grep("condition", rownames(s))
  cases[[i]] <- paste0('    {"block": ', vector(grid$block), ', "condition": ', vector(grid$condition), ', "value": ', vector(y),
    ', "df": ', m$df.residual, ', "estimate": ', vector(s[rows, 1]), ', "se": ', vector(s[rows, 2]), ', "p": ', vector(s[rows, 4]),
    ', "low": ', vector(ci[rows, 1]), ', "high": ', vector(ci[rows, 2]), "}")
}
cat(paste0('{\n  "source": "', R.version.string, ', scripts/r/additive-fit.R",\n  "cases": [\n', paste(cases, collapse = ",\n"), "\n  ]\n}\n"), file = "test-data/stats/additive-fit.json")
