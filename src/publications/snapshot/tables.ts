import type { Catalogue } from '../../acts/catalogue.ts'
import type { SubjectKind } from '../../acts/subject-kind.ts'
import { columnOf, tableOf } from './names.ts'

/** A table of a snapshot. */
export interface Table {
  name: string
  columns: readonly { name: string; type: 'varchar' | 'timestamp' | 'date' | 'boolean' }[]
}

const texts = (names: readonly string[]): Table['columns'] => names.map((name) => ({ name, type: 'varchar' }))

/** What was recorded, without officers and without what is sealed. */
export const entryTable: Table = {
  name: 'entry',
  columns: texts([
    ...['entry_id', 'case_id', 'case_kind', 'person_id', 'act', 'office', 'outcome', 'occurred_at', 'recorded_at', 'payload'],
    ...['restrictions', 'correction_kind', 'corrects_entry_id', 'position'],
  ]),
}

/** Whom the entries of a case are about: each person once. */
export const caseTable: Table = { name: 'case_person', columns: texts(['case_id', 'person_id']) }

/** Why reading is restricted, of an entry or of the case as it stands, and whom that is about: each once. */
export const restrictedTable: Table = { name: 'restricted', columns: texts(['case_id', 'person_id', 'restrictions']) }

/** Every clock of somebody's duty that started. */
export const clockTable: Table = {
  name: 'clock',
  columns: texts([
    ...['case_id', 'person_id', 'subject_id', 'rule', 'clock', 'state', 'is_open', 'started_at', 'due_at', 'severity', 'verified'],
  ]),
}

/** What is sealed of a custody that was recorded to be counted: as it lies in the ledger, in hex. */
export const sealedTable: Table = { name: 'sealed', columns: texts(['case_id', 'person_id', 'sealed']) }

/** What a custody is counted as, opened from its seal: in memory alone, anew for each snapshot. */
export const classTable: Table = { name: 'class', columns: texts(['case_id', 'criminal_record', 'sex', 'citizenship', 'birth_year']) }

/** The subjects of a kind, with a column for each fact the kind knows: also where the ledger has none of it. */
export const subjectTable = ({ kind, knows }: SubjectKind): Table => ({
  name: tableOf(kind),
  columns: [
    ...texts(['subject_id', 'case_id', 'case_kind', 'person_id', 'restrictions', 'zone']),
    ...Object.keys(knows).map((fact) => ({ name: columnOf(fact), type: typeOf(fact) })),
  ],
})

/** What a fact is kept as, by the law book's rule of names. */
function typeOf(fact: string): Table['columns'][number]['type'] {
  if (fact.endsWith('At')) return 'timestamp'
  if (fact.endsWith('On')) return 'date'
  return /^(is|has)[A-Z]/.test(fact) ? 'boolean' : 'varchar'
}

/** Every table whose rows follow from the entries of a case and the law: all but `class`. @param isWhole whether entries are kept themselves */
export const tablesOf = ({ kinds }: Pick<Catalogue, 'kinds'>, isWhole: boolean): readonly Table[] => [
  ...(isWhole ? [entryTable] : []),
  ...[caseTable, restrictedTable, clockTable, sealedTable],
  ...[...kinds.values()].map(subjectTable),
]
