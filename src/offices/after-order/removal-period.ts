import { evaluate } from '../../clockwork/evaluate.ts'
import type { CaseState, Facts, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { federalBusinessDays } from '../../law/calendars/federal-holidays.ts'
import { getRule } from '../../law/law-book.ts'
import { caseZone } from '../custody/exports.ts'

type Told = NonNullable<Telling['subjects']>[number]

/** So late that whatever is on the record has happened: the end of the period does not depend on the hour of asking. */
const afterAll = Temporal.Instant.from('9000-01-01T00:00:00Z')

/** Last day of the removal period as the law book's clock gives it, or null while it has not begun or is extended without an end. */
function endOfRemovalPeriod(facts: Facts, zone: string): string | null {
  const rule = getRule('removal-period-90')
  const [clock] = rule.clocks
  const result = clock && evaluate(rule, clock, { facts, zone }, afterAll, federalBusinessDays)
  return result?.dueOn ?? null
}

/**
 * What a request under 8 CFR 241.13 has to know of the removal period. While the period has no end yet the person is still in it, and the regulation
 * leaves them out for that long.
 * @param facts of the final order, as they are after the act
 */
export function periodOfRequest(facts: Facts, zone: string): Facts {
  const removalPeriodEndsOn = endOfRemovalPeriod(facts, zone)
  return { removalPeriodEndsOn, isExcludedFromSlrrffReview: facts.isExcludedFromSlrrffReview === true || removalPeriodEndsOn === null }
}

/** Facts of the final order, and of the requests that wait for the period to end. */
export function ofRemovalOrder(state: CaseState, facts: Facts): Told[] {
  const zone = caseZone(state)
  const after = { ...state.subjects.get('removal-order')?.facts, ...facts }
  const waiting = subjectsOf(state, 'slrrff-request').filter((request) => request.facts.slrrffAcknowledgedOn === null)
  return [
    { id: 'removal-order', kind: 'removal-order', zone, facts },
    ...waiting.map(({ id, kind }) => ({ id, kind, facts: periodOfRequest(after, zone) })),
  ]
}
