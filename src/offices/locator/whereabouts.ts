import type { CaseState, Facts } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/**
 * Where one custody says its person is: always exactly one of these, and since when. A place is null where nobody recorded it, and where it is a
 * hospital: that somebody is in one says something of their health.
 */
export type Whereabouts =
  | { kind: 'held'; at: string; place: string | null }
  | { kind: 'in-transit'; at: string; from: string | null }
  | { kind: 'released'; at: string; how: LeftHow }
  | { kind: 'removed'; at: string }
  | { kind: 'arrested'; at: string }
  | { kind: 'no-record' }

/**
 * How a person left custody without a removal. `ask`: what happened is told by a person and not by a page, as after a death, of which a family
 * does not learn from a web site.
 */
export type LeftHow = 'free' | 'other-agency' | 'ask'

/** Something that tells where the person is. Of two at one moment the one of the higher order counts. */
interface Told {
  at: string
  order: number
  says: Whereabouts
}

const leftFor: Readonly<Record<string, LeftHow>> = {
  released: 'free',
  'another-agency': 'other-agency',
  hhs: 'other-agency',
  escaped: 'ask',
  died: 'ask',
}

/**
 * Where the person of a custody is by its facts: what happened last tells. Pure. An entry recorded late counts from when it happened, so that a
 * book-in entered after a release does not bring anybody back.
 */
export function whereaboutsOf(custody: CaseState): Whereabouts {
  const told = [...fromCustody(custody), ...fromStints(custody), ...fromTransfers(custody)]
  const last = told.reduce<Told | undefined>((best, one) => (best && isAfter(best, one) ? best : one), undefined)
  return last?.says ?? { kind: 'no-record' }
}

const isAfter = (one: Told, other: Told) => one.at > other.at || (one.at === other.at && one.order > other.order)

const textOf = (facts: Facts | undefined, name: string): string | null => {
  const value = facts?.[name]
  return typeof value === 'string' ? value : null
}

function fromCustody({ subjects }: CaseState): Told[] {
  const facts = subjects.get('custody')?.facts
  const [arrested, released, removed] = ['arrestedAt', 'releasedAt', 'removedAt'].map((name) => textOf(facts, name))
  const death = subjects.get('death')?.facts
  const died = textOf(death, 'diedAt') ?? textOf(death, 'diedAfterReleaseAt')
  return [
    ...(arrested ? [{ at: arrested, order: 0, says: { kind: 'arrested', at: arrested } as const }] : []),
    ...(released ? [{ at: released, order: 5, says: { kind: 'released', at: released, how: 'free' } as const }] : []),
    ...(removed ? [{ at: removed, order: 6, says: { kind: 'removed', at: removed } as const }] : []),
    ...(died ? [{ at: died, order: 7, says: { kind: 'released', at: died, how: 'ask' } as const }] : []),
  ]
}

const placeOf = (facts: Facts | undefined) => (facts?.facilityKind === 'hospital' ? null : textOf(facts, 'facility'))

function fromStints(state: CaseState): Told[] {
  return subjectsOf(state, 'stint').flatMap(({ facts }): Told[] => {
    const [began, ended] = ['bookedInAt', 'bookedOutAt'].map((name) => textOf(facts, name))
    const place = placeOf(facts)
    return [
      ...(began ? [{ at: began, order: 3, says: { kind: 'held', at: began, place } as const }] : []),
      // Who is booked out the moment they were booked in has left.
      ...(ended ? [{ at: ended, order: ended === began ? 4 : 1, says: leaving(ended, place, textOf(facts, 'leftFor')) }] : []),
    ]
  })
}

function leaving(at: string, from: string | null, to: string | null): Whereabouts {
  const how = leftFor[to ?? '']
  if (how) return { kind: 'released', at, how }
  return to === 'removed' ? { kind: 'removed', at } : { kind: 'in-transit', at, from }
}

/** A transfer ends the stint it leaves; where nobody was booked in before it, it is all that is known. */
function fromTransfers(state: CaseState): Told[] {
  return subjectsOf(state, 'transfer').flatMap(({ facts }): Told[] => {
    const left = textOf(facts, 'transferredAt')
    if (!left) return []
    const stint = subjectsOf(state, 'stint').findLast(({ facts: { bookedInAt } }) => typeof bookedInAt === 'string' && bookedInAt <= left)
    return [{ at: left, order: 2, says: { kind: 'in-transit', at: left, from: placeOf(stint?.facts) } }]
  })
}
