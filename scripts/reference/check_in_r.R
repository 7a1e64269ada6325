# Tails and panel fits in R. Arguments: folder with panel-*.csv; writes tails.csv and r-panels.csv beside them.
suppressPackageStartupMessages({
  library(plm)
  library(clubSandwich)
})
folder <- commandArgs(TRUE)[1]
out <- function(d, name) {
  for (k in names(d)) if (is.numeric(d[[k]])) d[[k]] <- sprintf("%.17g", d[[k]])
  write.csv(d, file.path(folder, name), row.names = FALSE, quote = FALSE)
}

nus <- c(0.3, 1, 2.5, 3.9, 4, 7.7, 10, 30, 62.4, 250.5, 5000, 3e4, 1e6)
tails <- expand.grid(t = c(1e-12, 1e-3, 0.1, 0.7, 1, 1.7, 1.75, 2, 3, 5, 10, 38, 100, 1e6, 1e100), nu = nus)
tails$p <- 2 * pt(-tails$t, tails$nu)
out(tails, "tails.csv")
quantiles <- expand.grid(p = c(1e-12, 1e-4, 0.025, 0.2, 0.3, 0.6, 0.8, 0.9, 0.975, 0.999999), nu = nus)
quantiles$t <- qt(quantiles$p, quantiles$nu)
out(quantiles, "quantiles.csv")
z <- c(1e-9, 0.1, 0.5, 1, 1.7, 1.75, 1.96, 3, 5, 10, 20, 37)
out(data.frame(z = z, p = 2 * pnorm(-z)), "normal.csv")
p <- c(1e-300, 1e-10, 0.001, 0.025, 0.25, 0.3, 0.6, 0.8, 0.975, 0.9999)
out(data.frame(p = p, z = qnorm(p)), "normal-quantiles.csv")

fit <- function(file) {
  d <- read.csv(file)
  index <- c("effect", "year")
  two <- plm(y ~ x, data = d, index = index, model = "within", effect = "twoways")
  one <- lm(y ~ x + factor(effect), data = d)
  one_test <- coef_test(one, vcov = "CR2", cluster = d$unit, test = "Satterthwaite", coefs = "x")
  both <- lm(y ~ x + factor(effect) + factor(year), data = d)
  both_test <- coef_test(both, vcov = "CR2", cluster = d$unit, test = "Satterthwaite", coefs = "x")
  both_v <- vcovCR(both, cluster = d$unit, type = "CR0")
  pooled <- lm(y ~ x, data = d)
  pooled_v <- vcovCR(pooled, cluster = d$unit, type = "CR1S")
  data.frame(
    name = sub("^panel-(.*)[.]csv$", "\\1", basename(file)),
    twoway_b = unname(coef(two)["x"]), lm_b = unname(coef(both)["x"]),
    cr2_se = both_test$SE, cr2_nu = both_test$df, cr0_se = sqrt(both_v["x", "x"]),
    oneway_b = unname(coef(one)["x"]), oneway_se = one_test$SE, oneway_nu = one_test$df, oneway_p = one_test$p_Satt,
    pooled_b = unname(coef(pooled)["x"]), pooled_se = sqrt(pooled_v["x", "x"])
  )
}
files <- sort(list.files(folder, "^panel-.*[.]csv$", full.names = TRUE))
out(do.call(rbind, lapply(files, fit)), "r-panels.csv")
