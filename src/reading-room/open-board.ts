import type { BoardAsOf, BoardPage, BoardQuery } from '../ledger/board/board.ts'
import { enter, lineOf, refuse } from './enter.ts'
import type { Reader } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'

/**
 * Open clocks of an office the reader works in, or the reader's own. Nothing personal is on it; it is logged all the same.
 * @throws MayNotRead for another office, or where several are the reader's and none is named
 */
export async function openBoard(parts: RoomParts, reader: Reader, query: BoardQuery): Promise<BoardPage> {
  return parts.board.page(await admit(parts, reader, query), parts.now())
}

/** The same board as it stood at an earlier moment. */
export async function openBoardAsOf(parts: RoomParts, reader: Reader, query: BoardQuery, asOf: Temporal.Instant): Promise<BoardAsOf> {
  if (!parts.boardAsOf) throw new Error('This reading room was opened without the board of earlier days.')
  return parts.boardAsOf(await admit(parts, reader, query), asOf)
}

/** Logs that a list over many cases is opened, before anything of it is shown. Nothing personal is on it. @throws MayNotRead for whoever holds no position */
export async function openRegister(parts: RoomParts, reader: Reader, register: string): Promise<void> {
  const subject = { what: 'board', fields: [`register.${register}`] } as const
  const standing = await enter(parts, reader, subject)
  await parts.readings.log([lineOf(reader, standing, subject)])
}

/** What may be asked, once it is logged. @throws MayNotRead */
async function admit(parts: RoomParts, reader: Reader, query: BoardQuery): Promise<BoardQuery> {
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
  return { ...query, ...(!isOwn && office !== undefined && { office }) }
}
