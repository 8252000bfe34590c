import type { Catalogue } from '../../acts/catalogue.ts'
import type { Rule } from '../../clockwork/nodes.ts'
import type { KeptLaw } from '../../ledger/board/kept-law.ts'
import { readTheseCases } from '../../ledger/board/read-cases.ts'
import type { RecordDatabase } from '../../ledger/server/record-database.ts'
import { calendarCaseId } from '../../offices/policy/exports.ts'
import { foldCase } from '../fold.ts'
import { hashOf, keptRules } from './law-book-change.ts'
import type { LawInForce } from './law-in-force.ts'
import { lawInForce } from './law-in-force.ts'

type Asked = Pick<RecordDatabase['app'], 'query'>

/** The law as the ledger has it, read from there and not from memory. */
export async function readLaw(asked: Asked, catalogue: Catalogue, rules: readonly Rule[]): Promise<LawInForce> {
  const entries = (await readTheseCases(asked, [calendarCaseId])).get(calendarCaseId)
  return lawInForce(entries ? foldCase(entries, catalogue) : undefined, rules)
}

const named = new WeakMap<readonly Rule[], Pick<KeptLaw, 'lawBook' | 'rules'>>()

/** A short name for exactly these rules, another one after a change of any word of any of them; and what says later which of them changed. */
function namesOf(rules: readonly Rule[]): Pick<KeptLaw, 'lawBook' | 'rules'> {
  const known = named.get(rules)
  if (known !== undefined) return known
  const made = { lawBook: hashOf(rules), rules: keptRules(rules) }
  named.set(rules, made)
  return made
}

/** The law as the board keeps it, to know later what it was counted by. */
export const keptLawOf = ({ rules, holidays, suspensions }: LawInForce, unsureFrom: number | null): KeptLaw => ({
  ...namesOf(rules),
  holidays: [...holidays],
  suspensions,
  unsureFrom,
})
