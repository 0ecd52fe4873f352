# Reference values for tests/stats: run with `Rscript scripts/r/regression.R` from the project's folder.
source("scripts/r/reference.R")
set.seed(11); lines <- list(); nested <- list()
for (i in 1:10) {
  n <- sample(3:14, 1); x <- round(rnorm(n, 0, 10^runif(1, -1, 2)), 4); y <- round(25 - 3.4 * x + rnorm(n, 0, runif(1, .01, 3)), 4)
  m <- lm(y ~ x); s <- summary(m)
  lines[[i]] <- row(x = vector(x), y = vector(y), slope = number(coef(m)[2]), intercept = number(coef(m)[1]), r2 = number(s$r.squared),
    slopeSe = number(s$coefficients[2, 2]), interceptSe = number(s$coefficients[1, 2]), sigma = number(s$sigma), df = number(m$df.residual))
  n <- sample(8:20, 1); x <- runif(n); z <- runif(n); y <- x + runif(1) * z + rnorm(n, 0, .3); simple <- lm(y ~ x); full <- lm(y ~ x + z + I(z^2)); a <- anova(simple, full)
  nested[[i]] <- row(rss0 = number(a$RSS[1]), df0 = number(a$Res.Df[1]), rss1 = number(a$RSS[2]), df1 = number(a$Res.Df[2]), f = number(a$F[2]), p = number(a$`Pr(>F)`[2]))
}
write_reference("regression", section("lines", lines), section("nested", nested))
