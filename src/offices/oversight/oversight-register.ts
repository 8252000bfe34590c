import type { CaseState, Facts, Subject } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { type Ower, owers, owing } from './oversight-words.ts'

/** What somebody owes on an item by a date, as it stands. */
export interface Owed {
  by: Ower
  dueAt: string
  /** The first date there was, where it was moved. */
  firstDueAt: string | null
  doneAt: string | null
  /** `missed`: a date passed with nothing done, and another was agreed afterwards. */
  state: 'done' | 'done-late' | 'due' | 'overdue' | 'missed'
  hoursOver: number
}

/** One item of oversight. Nobody is named in it. */
export interface OversightItem {
  itemId: string
  title: string
  reference: string
  kind: string
  place: string | null
  /** Short names. */
  heldBy: string
  openedBy: string
  reroutedFrom: string | null
  openedAt: string
  isOpen: boolean
  closedAt: string | null
  closing: string | null
  timesMoved: number
  zone: string
  owed: readonly Owed[]
}

export interface Overseer {
  code: string
  name: string
  kind: string
  isOpen: boolean
  closedAt: string | null
  successor: string | null
}

export const overseersOf = (state: CaseState): readonly Overseer[] =>
  subjectsOf(state, 'overseer').map(({ id, facts }) => ({
    code: id.slice('overseer:'.length),
    name: textOf(facts.overseerName) ?? '',
    kind: textOf(facts.overseerKind) ?? '',
    isOpen: facts.isOverseerOpen === true,
    closedAt: textOf(facts.overseerClosedAt),
    successor: textOf(facts.overseerSuccessor),
  }))

/** Every item as it stands at a moment: what is overdue longest first, then what is due next. Pure. */
export const oversightItems = (state: CaseState, now: Temporal.Instant): readonly OversightItem[] =>
  subjectsOf(state, 'oversight-item')
    .map((item) => itemOf(item, now))
    .toSorted((one, other) => order(one).localeCompare(order(other)))

const order = ({ owed, isOpen }: OversightItem): string =>
  `${isOpen ? 0 : 1} ${
    owed
      .filter(({ doneAt }) => doneAt === null)
      .map(({ dueAt }) => dueAt)
      .toSorted()[0] ?? '9'
  }`

function itemOf({ id, facts, zone }: Subject, now: Temporal.Instant): OversightItem {
  const text = (name: string) => textOf(facts[name])
  return {
    itemId: id,
    title: text('itemTitle') ?? '',
    reference: text('itemReference') ?? '',
    kind: text('itemKind') ?? '',
    place: text('itemPlace'),
    heldBy: text('heldBy') ?? '',
    openedBy: text('openedBy') ?? '',
    reroutedFrom: text('reroutedFrom'),
    openedAt: text('oversightOpenedAt') ?? '',
    isOpen: facts.isItemOpen === true,
    closedAt: text('oversightClosedAt'),
    closing: text('itemClosing'),
    timesMoved: Number(text('timesMoved') ?? 0),
    zone,
    owed: owers.flatMap((by) => owedBy(facts, by, now) ?? []),
  }
}

/** The same as the clock `oversight-agreed` says, with the date that was missed and then moved beside it. */
function owedBy(facts: Facts, by: Ower, now: Temporal.Instant): Owed | undefined {
  const { due, done, first, missed } = owing[by]
  const [dueAt, firstDueAt, missedAt] = [facts[due], facts[first], facts[missed]].map(textOf)
  if (!dueAt) return undefined
  const ends = [facts[done], facts.oversightClosedAt].map(textOf).filter((at) => at !== null)
  const doneAt = ends.toSorted()[0] ?? null
  const until = doneAt === null ? now : Temporal.Instant.from(doneAt)
  const over = Temporal.Instant.from(missedAt ?? dueAt)
    .until(until)
    .total('hours')
  const isPast = Temporal.Instant.from(dueAt).until(until).total('hours') > 0
  const state = doneAt === null ? (isPast ? 'overdue' : missedAt ? 'missed' : 'due') : isPast || missedAt ? 'done-late' : 'done'
  return { by, dueAt, firstDueAt: firstDueAt === dueAt ? null : (firstDueAt ?? null), doneAt, state, hoursOver: Math.max(0, over) }
}

const textOf = (value: Facts[string] | undefined): string | null => (typeof value === 'string' ? value : null)
