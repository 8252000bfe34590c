import type { Duty } from '../acts/assessment.ts'
import type { Catalogue } from '../acts/catalogue.ts'
import type { Entry } from '../kernel/entry.ts'
import { dutiesOf } from './assess/weigh.ts'
import { clockRows } from './clocks/clock-rows.ts'
import type { LawInForce } from './clocks/law-in-force.ts'
import { emptyCase, foldCase } from './fold.ts'

/**
 * The clocks an entry started, stopped or moved, as its officer was told when it was made. How they stand by now would be a reading of the case, which
 * is for whoever may open it now, and is logged.
 * @param entries all of its case, in order
 */
export function dutiesThen(entries: readonly Entry[], entry: Entry, catalogue: Catalogue, law: LawInForce): Duty[] {
  if (entry.outcome === 'refused') return []
  const upTo = entries.filter(({ sequence }) => sequence <= entry.sequence)
  const earlier = upTo.slice(0, -1)
  const before = earlier.length > 0 ? foldCase(earlier, catalogue) : emptyCase(entry.caseId, entry.caseKind)
  const after = foldCase(upTo, catalogue)
  const subjects = new Set([...before.subjects.keys(), ...after.subjects.keys()])
  return dutiesOf(clockRows(after, subjects, { kinds: catalogue.kinds, law, before }))
}
