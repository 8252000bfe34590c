import { csvLine } from '../../releases/csv/write-csv.ts'
import type { OversightRead } from './oversight-door.ts'

const columns = [
  'what',
  'title',
  'reference',
  'held_by',
  'rerouted_from',
  'owed_by',
  'opened',
  'due',
  'first_due',
  'done',
  'standing',
  'days_over',
  'count',
]

type Row = readonly (string | number | null)[]

/** A line for each date owed, each step of a death that is overdue, each complaint that waits, and each rule with clocks overdue. */
export const oversightCsv = ({ items, deaths, atPlaces, complaints, clocks, at }: OversightRead): string =>
  [
    columns,
    ...items.flatMap((item): Row[] => {
      const head = [item.kind, item.title, item.reference, item.heldBy, item.reroutedFrom]
      if (item.owed.length === 0)
        return [[...head, null, item.openedAt, null, null, item.closedAt, item.isOpen ? 'open' : 'closed', null, null]]
      return item.owed.map((owed) => [
        ...head,
        ...[owed.by === 'agency' ? 'agency' : item.heldBy, item.openedAt, owed.dueAt, owed.firstDueAt, owed.doneAt, owed.state],
        ...[Math.floor(owed.hoursOver / 24), null],
      ])
    }),
    ...deaths
      .filter(({ listing }) => listing === 'listed')
      .flatMap(({ caseId, diedOn, overdue }) =>
        overdue.map(({ step, dueOn, dueAt, state, hoursOver }): Row => {
          const [head, due] = [['death', step, caseId, null, null, 'agency'], dueOn ?? dueAt]
          return [...head, diedOn, due, null, null, state, Math.floor(hoursOver / 24), null]
        }),
      ),
    ...atPlaces.map(({ place, what, of, dueAt }): Row => {
      const days = Math.floor(Temporal.Instant.from(dueAt).until(at).total('hours') / 24)
      return [
        `${what}-at-place`,
        of,
        place,
        null,
        null,
        what === 'inspection' ? 'inspecting office' : 'agency',
        null,
        dueAt,
        null,
        null,
        'overdue',
        days,
        null,
      ]
    }),
    ...complaints.map(({ about, office, sentAt }): Row => {
      const days = Math.floor(Temporal.Instant.from(sentAt).until(at).total('hours') / 24)
      return ['complaint-of-a-person', about, null, office, null, 'agency', sentAt, null, null, null, 'open', days, null]
    }),
    ...clocks.map(
      ({ rule, office, overdue, oldestDueAt }): Row => [
        ...['clocks', rule, null, office, null, 'agency', null, oldestDueAt, null, null, 'overdue', null],
        overdue,
      ],
    ),
  ]
    .map((row) => csvLine(row))
    .join('')
