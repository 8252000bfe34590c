import type { Catalogue } from '../../acts/catalogue.ts'
import type { CaseState, Facts, Subject } from '../../kernel/case-state.ts'
import type { Entry } from '../../kernel/entry.ts'
import { settleEntries } from '../../kernel/settle-entries.ts'
import { SubjectMap } from '../../kernel/subject-map.ts'
import { applyTelling, emptyCase, hasBegun, standIn } from '../fold.ts'

/**
 * A case as it stood at an earlier moment, by what the record knows now: acts that occurred later are left out, corrections made since count. Of what
 * is known from a file, what the file dates later had not happened yet. Pure.
 * @param entries all of the case, in order, at least one
 * @returns undefined where it had not begun
 */
export function caseAsOf(entries: readonly Entry[], catalogue: Catalogue, asOf: Temporal.Instant): CaseState | undefined {
  const [first] = entries
  if (!first) return undefined
  const at = asOf.toString({ fractionalSecondDigits: 3 })
  let state = emptyCase(first.caseId, first.caseKind)
  for (const { entry, as, counts } of settleEntries(entries)) {
    if (!counts) continue
    const act = catalogue.acts.get(entry.act)
    if (!act) throw new Error(`No office declares the act ${entry.act}, which is on the record.`)
    const stands = standIn(entry, as)
    const telling = act.tells(stands, state)
    const by = { personId: stands.personId, office: act.office }
    if (stands.occurredAt <= at) state = applyTelling(state, telling, by, catalogue)
    else {
      const subjects = (telling.subjects ?? []).filter(({ kind }) => catalogue.kinds.get(kind)?.fromFile)
      const office = telling.office === undefined ? {} : { office: telling.office }
      if (subjects.length > 0) state = applyTelling(state, { subjects, ...office }, by, catalogue)
    }
  }
  return hasBegun(state) ? { ...state, subjects: knownBy(state, catalogue, at, asOf) } : undefined
}

function knownBy({ subjects }: CaseState, { kinds }: Catalogue, at: string, asOf: Temporal.Instant): CaseState['subjects'] {
  let known = subjects instanceof SubjectMap ? subjects : SubjectMap.none
  for (const subject of subjects.values())
    if (kinds.get(subject.kind)?.fromFile) known = known.with({ ...subject, facts: happenedBy(subject, at, asOf) })
  return known
}

/** Days are those of the subject's own zone. */
function happenedBy({ facts, zone }: Subject, at: string, asOf: Temporal.Instant): Facts {
  const day = asOf.toZonedDateTimeISO(zone).toPlainDate().toString()
  const isLater = (name: string, value: Facts[string]) =>
    typeof value === 'string' && ((name.endsWith('On') && value > day) || (name.endsWith('At') && value > at))
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, isLater(name, value) ? null : value]))
}
