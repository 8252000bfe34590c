import type { BoardQuery } from '../../../ledger/board/board.ts'
import type { DeskVisit } from '../desk-visit.ts'
import type { AnswerFault } from '../forms/answers.ts'

/** What a board page shows, and what in its address cannot be understood. */
export interface AskedBoard {
  query: BoardQuery
  /** `mine`, or an office. */
  whose: string
  zone: string
  faults: readonly AnswerFault[]
}

const shows: Readonly<Record<string, Pick<BoardQuery, 'show' | 'withinHours'>>> = {
  '': {},
  overdue: { show: 'overdue' },
  '24': { show: 'due', withinHours: 24 },
  '72': { show: 'due', withinHours: 72 },
  '168': { show: 'due', withinHours: 168 },
}

/** Filters of the board as its address has them. */
export function readBoardQuery({ view, officerId, standing, zone: own }: DeskVisit): AskedBoard {
  const { whose = 'mine', due = '', rule = '', zone = own, after = '', case: caseId = '' } = view.query
  const offices = officesOf({ standing })
  const faults: AnswerFault[] = []
  const fault = (at: string, message: string) => faults.push({ at, message })
  if (whose !== 'mine' && !offices.includes(whose)) fault('whose', `You do not work in an office called "${whose}"; choose one of yours.`)
  if (!Object.hasOwn(shows, due)) fault('due', 'Due: choose one of the answers offered.')
  if (!isZone(zone)) fault('zone', `"${zone}" is not a time zone; choose one of the list.`)
  if (caseId !== '' && !/^[0-9a-f-]{36}$/.test(caseId)) fault('case', 'The id of a case has 36 small letters, digits and hyphens.')
  return {
    whose,
    zone: isZone(zone) ? zone : own,
    faults,
    query: {
      ...(whose === 'mine' ? { officerId } : { office: whose }),
      ...(shows[due] ?? {}),
      ...(rule === '' ? {} : { rules: rule.slice(0, 500).split(',') }),
      ...(caseId === '' ? {} : { caseId }),
      ...(after === '' ? {} : { after: after.slice(0, 200) }),
      limit: 50,
    },
  }
}

export const officesOf = ({ standing }: Pick<DeskVisit, 'standing'>): readonly string[] => [
  ...new Set(standing.positions.map(({ office }) => office)),
]

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
