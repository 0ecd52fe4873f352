# What the example study must give, computed with base R from public/example: `Rscript scripts/r/example-study.R`.
number <- function(x) trimws(formatC(x, digits = 17, format = "g"))
files <- file.path("public/example", sprintf("qPCR_BR%d_QuantStudio.txt", 1:3))
read_run <- function(f) {
  lines <- readLines(f, encoding = "UTF-8"); start <- which(lines == "[Results]")
  d <- read.delim(text = lines[(start + 1):length(lines)], check.names = FALSE, na.strings = c("Undetermined", ""))
  m <- aggregate(CT ~ `Sample Name` + `Target Name`, d[d$Task == "UNKNOWN", ], mean); names(m) <- c("sample", "target", "cq")
  ref <- aggregate(cq ~ sample, m[m$target %in% c("GAPDH", "ACTB"), ], mean); m$dcq <- m$cq - ref$cq[match(m$sample, ref$sample)]; m
}
runs <- lapply(files, read_run)
finish <- function(target, measure, x) {
  t <- t.test(x); data.frame(target, measure, estimate = mean(x), se = t$stderr, fold = 2^mean(x), low = 2^t$conf.int[1], high = 2^t$conf.int[2], p = t$p.value)
}
genes <- c("ESR1", "PGR", "ERBB2", "FGFR1")
qpcr <- do.call(rbind, lapply(genes, function(g) finish(g, "mRNA", sapply(runs, function(m)
  -(m$dcq[m$target == g & grepl("AnasR", m$sample)] - m$dcq[m$target == g & grepl("Parental", m$sample)])))))
qpcr$adjusted <- p.adjust(qpcr$p, "holm")
b <- read.csv("public/example/western_blots.csv", fileEncoding = "UTF-8"); b$resistant <- grepl("AnasR", b$sample)
signal <- function(t, r) { d <- b[b$target == t & b$resistant == r, ]; d$signal[order(d$blot)] }
over <- function(t, l) log2(signal(t, TRUE) / signal(l, TRUE)) - log2(signal(t, FALSE) / signal(l, FALSE))
blots <- rbind(finish("ERα", "protein", over("ERα", "β-actin")), finish("HER2", "protein", over("HER2", "β-actin")), finish("EGFR", "protein", over("EGFR", "β-actin")),
  finish("p-Akt (Ser473)", "phospho/total", over("p-Akt (Ser473)", "Akt")), finish("p-mTOR (Ser2448)", "phospho/total", over("p-mTOR (Ser2448)", "mTOR")))
blots$adjusted <- p.adjust(blots$p, "holm"); all <- rbind(qpcr, blots)
# Viability of the parental cells: percent of the vehicle of the same plate, all wells in one four-parameter logistic in log dose.
plates <- lapply(file.path("public/example", sprintf("MTT_BR%d.csv", 1:3)), read.csv, check.names = FALSE, fileEncoding = "UTF-8")
percent <- do.call(rbind, lapply(plates, function(d) {
  names(d) <- c("well", "line", "compound", "dose", "signal"); blank <- mean(d$signal[d$line == "Blank"]); p <- d[grepl("Parental", d$line), ]
  data.frame(dose = p$dose, y = 100 * (p$signal - blank) / (mean(p$signal[p$dose == 0]) - blank)) }))
fit <- nls(y ~ bottom + (top - bottom) / (1 + (dose / exp(e))^hill), percent, start = list(bottom = 10, top = 100, e = log(0.1), hill = 1), control = nls.control(tol = 1e-7, maxiter = 500))
k <- coef(fit); curve <- paste0('  "parental": {"ic50": ', number(exp(k[["e"]])), ', "top": ', number(k[["top"]]), ', "bottom": ', number(k[["bottom"]]), ', "hill": ', number(k[["hill"]]), "}")
rows <- sapply(seq_len(nrow(all)), function(i) paste0('    {"target": "', all$target[i], '", "measure": "', all$measure[i], '", ', paste0('"', names(all)[-(1:2)], '": ', sapply(all[i, -(1:2)], number), collapse = ", "), "}"))
con <- file("test-data/studies/example/expected.json", open = "w", encoding = "UTF-8")
writeLines(paste0('{\n  "source": "', R.version.string, ', scripts/r/example-study.R",\n  "results": [\n', paste(rows, collapse = ",\n"), "\n  ],\n", curve, "\n}"), con, useBytes = FALSE); close(con)
