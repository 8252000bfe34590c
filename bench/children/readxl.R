# Reads a sheet of the arrests layout with readxl, its types given, and says how long it took: Rscript readxl.R FILE
suppressPackageStartupMessages(library(readxl))
file <- commandArgs(trailingOnly = TRUE)[1]
types <- rep("text", 25)
types[c(1, 18, 19)] <- "date"
types[15] <- "numeric"
started <- proc.time()[["elapsed"]]
read <- read_excel(file, skip = 6, col_types = types, progress = FALSE)
seconds <- proc.time()[["elapsed"]] - started
cat(sprintf('{"seconds": %.3f, "rows": %d, "filled": %d}\n', seconds, nrow(read), sum(!is.na(read))))
