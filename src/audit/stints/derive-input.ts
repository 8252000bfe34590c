import type { DuckDb } from '../duckdb.ts'

/** One sheet of released stints as Parquet: the cleaned column names of its layout, and `row`. */
export interface StintPart {
  /** Path. Rows stand in the order of the sheet. */
  parquet: string
  /** Name of the released file. */
  file: string
  sheet: string
  rows: number
}

export interface StintColumn {
  name: string
  kind: 'text' | 'number' | 'instant' | 'day'
  /** Compared when duplicates are told apart, and never written. */
  leftOut: boolean
  /** No value anywhere in the release: the column is left away, as the public pipeline does. */
  blank: boolean
  /** An instant column in which every time is 00:00 becomes days, as in the public pipeline. */
  allMidnight: boolean
}

/** A released detention table and where its stints, stays and population are to be written. */
export interface DeriveInput {
  database: DuckDb
  /** In the order of the release: rows are numbered through all of them. */
  parts: readonly StintPart[]
  /** A column that no part holds is treated as absent. */
  columns: readonly StintColumn[]
  /** A csv or Parquet file with detention_facility_code, city, state, county. Without it these three columns are absent. */
  facilities?: string
  /** Taken as the end of an open stint where lengths are compared or days counted, e.g. "2026-03-10 23:59:59". */
  imputedEnd: string
  /** Folder to write to. */
  outDir: string
}
