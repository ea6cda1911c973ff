# Fits the models of RegressionBenchmark with R, each time it is asked to.
#
# Usage: Rscript regression_peer.R COUNT FILE
#
# Says what it is, then answers each line of its input, the name of a fit, with a line: the seconds
# it took, the coefficients and their standard errors.

arguments <- commandArgs(trailingOnly = TRUE)
count <- as.integer(arguments[1])
numbers <- matrix(readBin(arguments[2], "double", 8 * count, endian = "little"), count)
colnames(numbers) <- c(paste0("x", 1:6), "amount", "outcome")
data <- as.data.frame(numbers)
rm(numbers)

fits <- list(
  lm = function() {
    fit <- summary(lm(amount ~ x1 + x2 + x3 + x4 + x5 + x6, data))
    f <- fit$fstatistic
    c(fit, p = pf(f[1], f[2], f[3], lower.tail = FALSE))
  },
  glm = function() {
    summary(glm(outcome ~ x1 + x2 + x3 + x4 + x5 + x6, binomial(), data))
  }
)

answer <- function(...) {
  cat(..., sep = "\t")
  cat("\n")
  flush(stdout())
}

blas <- normalizePath(extSoftVersion()[["BLAS"]])
libraries <- c(file.path(basename(dirname(blas)), basename(blas)), basename(La_library()))
answer(sprintf("R %s (%s)", getRversion(), toString(libraries)))
input <- file("stdin", "r")
while (length(name <- readLines(input, 1)) > 0) {
  invisible(gc())
  start <- Sys.time()
  table <- fits[[name]]()$coefficients
  seconds <- as.numeric(Sys.time() - start, units = "secs")
  answer(sprintf("%.17g", c(seconds, table[, "Estimate"], table[, "Std. Error"])))
}
