/** One line of a bench's answer. */
export interface BenchRow {
  /** What was measured, in a few words: "stints to stays, 1.5 M stints". */
  what: string
  /** Median wall time in seconds. Absent where only a count or a ratio makes sense. */
  seconds?: number
  /** Highest resident memory of the process that did the work, in MiB. */
  peakMib?: number
  /** Rows, cells, evaluations or person-days handled, and what they are. */
  count?: number
  unit?: string
  /** The yardstick this row is compared with, measured in the same run: "bare inflate of the same sheet". */
  against?: string
  /** Seconds of the yardstick divided by our seconds: above 1 means faster than the yardstick. */
  timesFaster?: number
  /** Memory of the yardstick divided by ours. */
  timesSmaller?: number
  /** Anything a reader must know before quoting the figure. */
  note?: string
}

/**
 * A bench is the default export of a file in `bench/`. `npm run bench NAME` runs it; the name is the file's own.
 * Yardsticks are run in the same call, turn about with ours, since speed drifts on shared machines.
 */
export interface Bench {
  name: string
  /** One sentence: what is measured, and against what. */
  says: string
  run(): Promise<readonly BenchRow[]>
}
