import type { Act } from '../../acts/act.ts'
import type { OfficerStanding } from '../../acts/officer-standing.ts'
import type { Reader } from '../../reading-room/reading-room.ts'
import type { View } from '../web/view.ts'
import type { RecordDoor } from './record-door.ts'

/** One request of a signed-in officer to a page of the desks. */
export interface DeskVisit {
  view: View
  door: RecordDoor
  officerId: string
  /** Sent with every form; a form without it is not taken. */
  csrf: string
  standing: OfficerStanding
  /** The time zone the officer works in: moments that are of no place are told in it. */
  zone: string
  /** Who reads, for a purpose given. */
  reader(purpose: string): Reader
  /** The name of an officer, where one is known by this id. */
  nameOf(id: string): string | undefined
  isRule(id: string): boolean
}

/** Whether a position of the officer, or one lent to them, may do the act. The registrar asks again, and of the moment itself. */
export function mayDo({ standing }: Pick<DeskVisit, 'standing'>, act: Act): boolean {
  const held = standing.positions.map(({ position }) => position)
  const lent = standing.delegations.flatMap(({ positions }) => positions)
  return [...held, ...lent].some((position) => act.by.includes(position))
}
