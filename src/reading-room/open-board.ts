import type { OfficerStanding } from '../acts/officer-standing.ts'
import type { BoardQuery } from '../ledger/board/board.ts'
import type { ClockRow } from '../ledger/ledger.ts'
import { enter, lineOf, refuse } from './enter.ts'
import { linesFor } from './lines.ts'
import { mayOpenSome } from './may-open.ts'
import type { Lines, Reader, RegisterAsked, RestrictedClock, ShownBoard, ShownBoardAsOf } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'

/**
 * Open clocks of an office the reader works in, or the reader's own. Nothing personal is on it; it is logged all the same.
 * @throws MayNotRead for another office, or where several are the reader's and none is named
 */
export async function openBoard(parts: RoomParts, reader: Reader, query: BoardQuery): Promise<ShownBoard> {
  const { asked, standing } = await admit(parts, reader, query)
  const page = await parts.board.page(asked, parts.now())
  const { isClosedCase, ...shown } = await showClocks(parts, standing, asked, page.rows)
  // Where the one case asked for is closed, not even that it has more clocks is told.
  return { ...page, ...shown, next: isClosedCase ? null : page.next }
}

/** The same board as it stood at an earlier moment. */
export async function openBoardAsOf(parts: RoomParts, reader: Reader, query: BoardQuery, asOf: Temporal.Instant): Promise<ShownBoardAsOf> {
  if (!parts.boardAsOf) throw new Error('This reading room was opened without the board of earlier days.')
  const { asked, standing } = await admit(parts, reader, query)
  const board = await parts.boardAsOf(asked, asOf)
  const { isClosedCase, ...shown } = await showClocks(parts, standing, asked, board.rows)
  return { ...board, ...shown, ...(isClosedCase ? { clocks: [], untestable: [] } : {}) }
}

/**
 * Logs that a list over many cases is opened, before anything of it is shown, and says which lines of it the reader is shown. Nothing personal is on it.
 * @throws MayNotRead for whoever holds no position, or none that opens a case of the kinds listed
 */
export async function openRegister(parts: RoomParts, reader: Reader, { name, kinds }: RegisterAsked): Promise<Lines> {
  const subject = { what: 'board', fields: [`register.${name}`] } as const
  const standing = await enter(parts, reader, subject)
  const { openers } = parts.catalogue
  const listed = kinds === 'any' ? Object.keys(openers) : kinds
  if (listed !== 'addressed' && !mayOpenSome(standing, listed, openers))
    return refuse(parts, reader, standing, subject, `None of your positions may open the cases in this list (${name}).`)
  await parts.readings.log([lineOf(reader, standing, subject)])
  return linesFor(parts, standing)
}

/** What may be asked, once it is logged. @throws MayNotRead */
async function admit(parts: RoomParts, reader: Reader, query: BoardQuery): Promise<{ asked: BoardQuery; standing: OfficerStanding }> {
  const subject = { what: 'board' } as const
  const standing = await enter(parts, reader, subject)
  const offices = [...new Set(standing.positions.map(({ office }) => office))]
  const isOwn = query.officerId === reader.officerId && query.office === undefined
  const office = query.office ?? (offices.length === 1 ? offices[0] : undefined)
  if (!isOwn && office === undefined)
    return refuse(parts, reader, standing, subject, `Say of which of your offices: ${offices.join(', ')}.`)
  if (!isOwn && office !== undefined && !offices.includes(office))
    return refuse(parts, reader, standing, subject, `You do not work in the office ${office}: its board is not yours to open.`)
  await parts.readings.log([{ ...lineOf(reader, standing, subject), fields: isOwn ? [] : [`office.${office}`] }])
  return { standing, asked: { ...query, ...(!isOwn && office !== undefined && { office }) } }
}

/**
 * The clocks of cases the reader may open. Of restricted ones, and of those that an entry started which the reader may not read, it is told when they are due and with whom, so that nobody misses one; but not where
 * they were asked for by case or by rule: the answer would say what is restricted.
 */
async function showClocks<Row extends ClockRow & { fromFile?: unknown }>(
  parts: RoomParts,
  standing: OfficerStanding,
  { rule, rules, caseId }: BoardQuery,
  rows: readonly Row[],
): Promise<{ rows: readonly Row[]; restricted: readonly RestrictedClock[]; isClosedCase: boolean }> {
  const kindOf = ({ subject, fromFile }: Row) => {
    const kind = fromFile ? parts.catalogue.kinds.get(subject.split(':')[0] ?? '')?.fromFile?.caseKind : undefined
    return kind === undefined ? {} : { kind }
  }
  const lines = linesFor(parts, standing)
  const naming = await lines.naming([
    ...rows.map((row) => ({ caseId: row.caseId, ...kindOf(row) })),
    ...(caseId === undefined ? [] : [{ caseId }]),
  ])
  const isWithheld = await lines.withheld(rows.filter((row) => naming(row.caseId) === 'open'))
  const isTold = rule === undefined && rules === undefined && caseId === undefined
  const isTheirs = (row: Row) =>
    naming(row.caseId) === 'restricted' || isWithheld(row) || (naming(row.caseId) === 'other' && row.officerId === standing.officerId)
  return {
    rows: rows.filter((row) => naming(row.caseId) === 'open' && !isWithheld(row)),
    restricted: isTold ? rows.filter(isTheirs).map(({ office, officerId, dueAt, dueOn }) => ({ office, officerId, dueAt, dueOn })) : [],
    isClosedCase: caseId !== undefined && naming(caseId) !== 'open',
  }
}
