export type ColumnName =
  | 'state'
  | 'started_at'
  | 'started_on'
  | 'due_at'
  | 'due_on'
  | 'stopped_at'
  | 'stopped_on'
  | 'hours_over'
  | 'version_from'
  | 'version_until'
  | 'version_status'

/**
 * One clock as SQL over one data set: `SELECT <columns> FROM <rows> <joins> WHERE <missed>`. Or the facts the data set lacks
 * altogether, so that every row to which the clock applies is untestable.
 */
export type CompiledClock =
  | { untestable: readonly string[] }
  | {
      /** Joins of calendar rows and of the steps of pauses, one to one with the rows; empty for clocks that need none. */
      joins: string
      /** SQL expressions. Instants are UTC timestamps, days are dates, `hours_over` is a double; NULL where `evaluate` gives nothing. */
      columns: Readonly<Record<ColumnName, string>>
      /** The same columns, said shorter: for rows where `missed` holds, and only for them. */
      missedColumns: Readonly<Record<ColumnName, string>>
      /** Cheap condition: the state is `late` or `lapsed`. NULL counts as false. */
      missed: string
    }
