import type { CaseState, Facts } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { accessKinds } from './access-kinds.ts'

/**
 * A published value is a number, or says why it is none: `not-yet-counted` where there is something to count and not yet enough of it,
 * `not-collected` where the place never recorded any. Neither is 0.
 */
export type Counted = { is: 'number'; value: number } | { is: 'not-yet-counted' } | { is: 'not-collected' }

export interface AccessRates {
  facility: string
  accessKind: string
  requests: Counted
  given: Counted
  denied: Counted
  waiting: Counted
  /** Denied among those answered, in per cent. */
  deniedPercent: Counted
  /** Half were answered within so many hours. */
  medianHours: Counted
}

const number = (value: number): Counted => ({ is: 'number', value })

/** The person or counsel took it back: neither given nor denied. */
const isAnswered = ({ accessAnswer }: Facts) => accessAnswer === 'given' || accessAnswer === 'denied'

/**
 * How requests for calls, visits, mail and the law library were answered, by place and kind, over cases of people. Places without any request are
 * "not collected": nobody asks nowhere, so it is more likely that nobody writes it down. Pure.
 * @param facilities every place people can be held at, by code
 */
export function accessRates(people: readonly CaseState[], facilities: readonly string[]): readonly AccessRates[] {
  const asked = people.flatMap((person) => subjectsOf(person, 'access-request').map(({ facts }) => facts))
  const byPlace = Map.groupBy(asked, ({ facility }) => String(facility))
  const codes = [...new Set([...facilities, ...byPlace.keys()])].toSorted()
  return codes.flatMap((facility) => {
    const here = byPlace.get(facility) ?? []
    return accessKinds.map((accessKind) =>
      rate(
        facility,
        accessKind,
        here.filter((facts) => facts.accessKind === accessKind),
      ),
    )
  })
}

function rate(facility: string, accessKind: string, requests: readonly Facts[]): AccessRates {
  const none: Counted = { is: 'not-collected' }
  if (requests.length === 0)
    return { facility, accessKind, requests: none, given: none, denied: none, waiting: none, deniedPercent: none, medianHours: none }
  const answered = requests.filter(isAnswered)
  const denied = answered.filter(({ accessAnswer }) => accessAnswer === 'denied').length
  const isNoneAnswered = answered.length === 0
  return {
    facility,
    accessKind,
    requests: number(requests.length),
    given: number(answered.length - denied),
    denied: number(denied),
    waiting: number(requests.filter(({ accessAnsweredAt }) => accessAnsweredAt === null).length),
    deniedPercent: isNoneAnswered ? { is: 'not-yet-counted' } : number(Math.round((denied * 1000) / answered.length) / 10),
    medianHours: isNoneAnswered ? { is: 'not-yet-counted' } : number(medianHours(answered)),
  }
}

function medianHours(answered: readonly Facts[]): number {
  const hours = answered
    .map(({ accessRequestedAt, accessAnsweredAt }) =>
      Temporal.Instant.from(String(accessRequestedAt))
        .until(Temporal.Instant.from(String(accessAnsweredAt)))
        .total('hours'),
    )
    .toSorted((one, other) => one - other)
  return Math.round((hours[Math.floor((hours.length - 1) / 2)] ?? 0) * 10) / 10
}
