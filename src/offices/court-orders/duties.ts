import type { CaseState, Facts, Subject, Telling } from '../../kernel/case-state.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

type Told = NonNullable<Telling['subjects']>[number]

/** Duties that forbid: they are kept as long as they stand, and no hour meets them. */
export const forbidding: readonly string[] = ['no-transfer', 'no-removal']

const kind = 'order-duty'

/** One thing an order asks: by a moment, or as long as it stands. */
interface OrderedDuty {
  dutyKind: string
  dueAt: string | null
  district: string | null
}

const byMoment = { releaseByAt: 'release-by', hearingByAt: 'hearing-by', returnByAt: 'return-to', otherByAt: 'other' } as const

/** What an order asks, as the input of RecordCourtOrder says it. */
export function orderedDuties(payload: JsonObject): OrderedDuty[] {
  const district = typeof payload.district === 'string' ? payload.district : null
  return [
    ...Object.entries(byMoment).flatMap(([field, dutyKind]) => {
      const dueAt = payload[field]
      return typeof dueAt === 'string' ? [{ dutyKind, dueAt, district: null }] : []
    }),
    ...(payload.isTransferForbidden === true ? [{ dutyKind: 'no-transfer', dueAt: null, district }] : []),
    ...(payload.isRemovalForbidden === true ? [{ dutyKind: 'no-removal', dueAt: null, district: null }] : []),
  ]
}

interface NewDuty extends OrderedDuty {
  entryId: string
  ofOrder: string
  orderedAt: string
  zone: string
  /** When the person was released, where that came before the order was recorded. */
  releasedAt: string | null
}

/** A duty as it begins. Whoever was released after the order was made and before it was recorded here was released as it asks. */
export function toldOfDuty({ dutyKind, dueAt, district, entryId, ofOrder, orderedAt, zone, releasedAt }: NewDuty): Told {
  const dutyMetAt = dutyKind === 'release-by' && releasedAt !== null && releasedAt >= orderedAt ? releasedAt : null
  const facts = { ofOrder, dutyKind, dutyDistrict: district, dutyOrderedAt: orderedAt, dutyDueAt: dueAt, isDutyLive: !dutyMetAt, dutyMetAt }
  return { id: `${kind}:${entryId}-${dutyKind}`, kind, zone, facts }
}

const dutiesOf = (state: CaseState): readonly Subject[] => subjectsOf(state, kind)

/** The duties an order laid on the agency. */
export const dutiesOfOrder = (state: CaseState, orderId: string): readonly Subject[] =>
  dutiesOf(state).filter(({ facts }) => facts.ofOrder === orderId)

export const ofDuty = ({ id }: Subject, facts: Facts): Told => ({ id, kind, facts })

/**
 * What becomes of a duty when its order ends, or no longer asks it. Where its hour has not come, nothing is owed any more and nothing is
 * counted; one whose hour had passed unmet stays past due, until its end.
 */
export function endDuty(duty: Subject, endedAt: string): Told[] {
  if (duty.facts.isDutyLive !== true) return []
  const { dutyDueAt } = duty.facts
  const hadCome = typeof dutyDueAt === 'string' && dutyDueAt < endedAt
  return [ofDuty(duty, { isDutyLive: false, dutyEndedAt: endedAt, ...(hadCome ? {} : { dutyDueAt: null }) })]
}

/** What a release from custody tells of the orders of courts in the case: what was ordered is done. For the custody desk's act Release. */
export const dutiesMetByRelease = (state: CaseState, releasedAt: string): Told[] =>
  dutiesOf(state)
    .filter(({ facts }) => facts.dutyKind === 'release-by' && facts.isDutyLive === true)
    .map((duty) => ofDuty(duty, { isDutyLive: false, dutyMetAt: releasedAt }))
