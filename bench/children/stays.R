# Released workbooks to stays in R, by the public pipeline's rules (docs/decisions/stays.md): first as the pipeline goes about it (readxl, data.table,
# an expression a group), then once more from the same rows, tuned by hand, and with both tables written. Rscript stays.R FACILITIES.csv WORKBOOK...
suppressPackageStartupMessages({
  library(readxl)
  library(data.table)
})
args <- commandArgs(trailingOnly = TRUE)
started <- proc.time()[["elapsed"]]

# ---- Read ----
numbers <- c("MSC Sentence Days", "MSC Sentence Months", "MSC Sentence Years", "Bond Posted Amount", "Initial Bond Set Amount", "Birth Year")
read_sheet <- function(sheet, file) {
  header <- names(read_excel(file, sheet, skip = 6, n_max = 0))
  types <- fifelse(grepl("Date", header) & header != "Birth Date", "date", fifelse(header %in% numbers, "numeric", "text"))
  rows <- setDT(read_excel(file, sheet, skip = 6, col_types = types, progress = FALSE))
  rows[, c("file", "sheet", "row") := .(basename(file), sheet, .I + 7L)]
}
stints <- rbindlist(unlist(lapply(args[-1], function(file) lapply(excel_sheets(file), read_sheet, file)), recursive = FALSE), fill = TRUE)
setnames(stints, gsub("[^a-z0-9]+", "_", tolower(names(stints))))
setnames(stints, "anonymized_identifier", "id")
read_at <- proc.time()[["elapsed"]]

# ---- Clean: blank and redacted columns go, days without an hour become dates, redaction codes become NA ----
codes <- c("", "(b)(6)", "(b)(7)(c)", "b(6), b(7)c", "b(6), b(7)C")
is_told <- function(x) !all(is.na(x) | (is.character(x) & x %in% codes))
stints <- stints[, .SD, .SDcols = names(stints)[vapply(stints, is_told, TRUE)]]
stints[, stay := fifelse(is.na(id), NA_character_, paste0(id, "_", stay_book_in_date_time))]
for (name in names(stints)) {
  x <- stints[[name]]
  if (inherits(x, "POSIXct") && all(as.numeric(x) %% 86400 == 0, na.rm = TRUE)) set(stints, j = name, value = as.Date(x))
  if (is.character(x) && anyNA(match(unique(x), codes)) && any(x %in% codes)) set(stints, which(x %in% codes), name, NA_character_)
}
stints[, stint := fifelse(is.na(id), NA_character_, paste0(id, "_", book_in_date_time, "_", detention_facility_code))]

clean <- copy(stints)
clean_at <- proc.time()[["elapsed"]]

# ---- The smallest bond seen, and duplicates ----
sort_keys <- intersect(
  c(
    "id", "book_in_date_time", "detention_facility_code", "detention_release_reason", "stay_book_out_date", "stay_release_reason", "religion",
    "gender", "marital_status", "birth_year", "ethnicity", "entry_status", "aggravated_felon_yes_no", "bond_posted_date", "bond_posted_amount",
    "case_status", "case_category", "final_order_yes_no", "final_order_date", "case_threat_level", "book_in_criminality", "final_charge",
    "departed_date", "departure_country", "citizenship_country", "apprehension_final_program", "msc_charge_code", "msc_charge"
  ),
  names(stints)
)
setorderv(stints, sort_keys)
bonds <- c("initial_bond_set_amount", "initial_bond_set_date", "bond_posted_amount", "bond_posted_date")
seen <- paste0(bonds, "_seen")
smallest <- function(x) if (all(is.na(x))) x[NA_integer_] else min(x, na.rm = TRUE)
stints[!is.na(id), (seen) := lapply(.SD, smallest), by = stint, .SDcols = bonds]
stints[, place := .I]
kept <- unique(stints[!is.na(id)], by = setdiff(names(stints), c("file", "sheet", "row", "place", bonds)))
kept[, day := as.Date(book_in_date_time)]
last_of_day <- kept[, .SD[.N], by = .(id, detention_facility_code, day, stay)]
stints[, duplicate_bond := !is.na(id) & !place %in% kept$place]
stints[, duplicate := !is.na(id) & !place %in% last_of_day$place]
facilities <- unique(fread(args[1]), by = "detention_facility_code")[, .(detention_facility_code, city, state, county)]
stints <- merge(stints, facilities, by = "detention_facility_code", all.x = TRUE, sort = FALSE)
rm(kept, last_of_day)
stints_at <- proc.time()[["elapsed"]]

# ---- Stays: the first, the longest and the last stint; the last word on everything else ----
left <- stints[duplicate == FALSE & !is.na(id)]
left[, c(bonds, "place", "duplicate", "duplicate_bond", "city", "state", "county") := NULL]
setorder(left, id, book_in_date_time, book_out_date_time)
left[, is_first := .I == .I[1L], by = stay]
left[, is_last := .I == .I[.N], by = stay]
left[, is_longest := {
  held <- fifelse(is.na(book_out_date_time), as.POSIXct("2026-03-10 23:59:59", tz = "UTC"), book_out_date_time) - book_in_date_time
  longest <- which(held == max(held, na.rm = TRUE))
  .I == .I[longest[length(longest)]]
}, by = stay]
own <- c("detention_facility", "detention_facility_code", "book_in_date_time", "book_out_date_time")
one_of <- function(is_it, as) {
  rows <- left[get(is_it) == TRUE, c("stay", own), with = FALSE]
  rows <- merge(rows, facilities, by = "detention_facility_code", all.x = TRUE, sort = FALSE)
  setnames(rows, setdiff(names(rows), "stay"), paste0(setdiff(names(rows), "stay"), as))
}
words <- setdiff(names(left), c("stay", "stint", "file", "sheet", "row", own, seen, "detention_release_reason", "book_in_site", "book_in_aor", "is_first", "is_last", "is_longest"))
stays <- left[, c(
  list(stints = .N, codes = paste(detention_facility_code, collapse = "; ")),
  lapply(mget(seen), smallest),
  lapply(.SD, function(x) tail(x, 1))
), by = stay, .SDcols = words]
stays[, stays := .N, by = id]
for (which_one in c("first", "longest", "last")) stays <- merge(stays, one_of(paste0("is_", which_one), paste0("_", which_one)), by = "stay", sort = FALSE)
setorder(stays, stay_book_in_date_time)
seconds <- proc.time()[["elapsed"]] - started
found <- c(nrow(stays), sum(stints$duplicate), sum(stays$initial_bond_set_amount_seen, na.rm = TRUE), sum(as.numeric(stays$book_in_date_time_longest)))
rm(left)
invisible(gc())

# ---- The same from the same rows, whole columns at a time ----
tuned_from <- proc.time()[["elapsed"]]
setorderv(clean, sort_keys)
for (n in seq_along(bonds)) {
  least <- clean[!is.na(id) & !is.na(get(bonds[n])), .(least = min(get(bonds[n]))), by = stint]
  set(clean, j = seen[n], value = least$least[match(clean$stint, least$stint)])
}
clean[, day := as.Date(book_in_date_time)]
first_dropped <- !is.na(clean$id) & duplicated(clean, by = setdiff(names(clean), c("file", "sheet", "row", "day", bonds)))
survivors <- which(!is.na(clean$id) & !first_dropped)
dropped <- first_dropped
dropped[survivors[duplicated(clean[survivors], by = c("id", "detention_facility_code", "day", "stay"), fromLast = TRUE)]] <- TRUE
set(clean, j = c("duplicate", "city", "state", "county"), value = c(list(dropped), as.list(facilities[match(clean$detention_facility_code, facilities$detention_facility_code), .(city, state, county)])))
left <- clean[!dropped & !is.na(id)]
setorder(left, id, book_in_date_time, book_out_date_time)
# Stays of one person can run into each other: each is put together, in the order of its rows.
left[, group := .GRP, by = stay]
setorder(left, group)
group <- left$group
firsts <- which(!duplicated(group))
lasts <- which(!duplicated(group, fromLast = TRUE))
ends <- fifelse(is.na(left$book_out_date_time), as.POSIXct("2026-03-10 23:59:59", tz = "UTC"), left$book_out_date_time)
by_length <- order(group, as.numeric(ends) - as.numeric(left$book_in_date_time), seq_along(group), method = "radix")
longests <- by_length[lasts]
tuned <- left[lasts, c("stay", words), with = FALSE]
tuned[, `:=`(stints = lasts - firsts + 1L, codes = left[, paste(detention_facility_code, collapse = "; "), by = group]$V1)]
for (name in seen) {
  told <- which(!is.na(left[[name]]))
  least <- data.table(group = group[told], value = left[[name]][told])[, .(least = min(value)), by = group]
  set(tuned, j = name, value = least$least[match(seq_along(lasts), least$group)])
}
tuned[, stays := .N, by = id]
for (one in list(list(firsts, "_first"), list(longests, "_longest"), list(lasts, "_last"))) {
  columns <- c(own, "city", "state", "county")
  set(tuned, j = paste0(columns, one[[2]]), value = as.list(left[one[[1]], columns, with = FALSE]))
}
setorder(tuned, stay_book_in_date_time)
tuned_seconds <- proc.time()[["elapsed"]] - tuned_from
# Both tables written, as ours are: data.table has no writer of Parquet, and its own writer is its fastest.
setDTthreads(0)
folder <- tempfile("stays-")
dir.create(folder)
fwrite(clean, file.path(folder, "stints.csv"))
fwrite(tuned, file.path(folder, "stays.csv"))
unlink(folder, recursive = TRUE)
tuned_written_seconds <- proc.time()[["elapsed"]] - tuned_from
again <- c(nrow(tuned), sum(dropped), sum(tuned$initial_bond_set_amount_seen, na.rm = TRUE), sum(as.numeric(tuned$book_in_date_time_longest)))
if (!isTRUE(all.equal(found, again))) stop("The two derivations differ: ", paste(found, again, collapse = "; "))
cat(sprintf(
  '{"seconds": %.1f, "readSeconds": %.1f, "cleanSeconds": %.1f, "flagSeconds": %.1f, "tunedSeconds": %.1f, "tunedWrittenSeconds": %.1f, "stints": %d, "stays": %d, "duplicates": %d}\n',
  seconds, read_at - started, clean_at - read_at, stints_at - clean_at, tuned_seconds, tuned_written_seconds, nrow(stints), nrow(stays), sum(stints$duplicate)
))
