import type { FactBinding } from '../../clockwork/compile-sql.ts'

/** Where a column of a finding comes from: an SQL expression over the subject's relation, or nothing released. */
export type Column = string | null

/**
 * What a rule is asked about: one row of a derived or released table, and the facts that its columns give.
 * A fact is offered only where a released column tells it; what no column tells stays absent, and the rules that need it are untestable.
 */
export interface Subject {
  /** e.g. `stint`, `segregation-report` */
  id: string
  /** What one row is, in the plural, e.g. "stints (duplicates left out)". */
  says: string
  /** SQL of the relation, one row a subject. */
  relation: string
  /** Beginnings of rule ids that these rows are about, though they may lack every fact the rules need. */
  about: readonly string[]
  facts: Readonly<Record<string, FactBinding>>
  person: Column
  facilityCode: Column
  facility: Column
  facilityKind: Column
  area: Column
  chainId: Column
  chainHours: Column
  /** Where it stands in the release: these three name the subject. */
  file: string
  sheet: string
  row: string
}
