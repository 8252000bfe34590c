import type { Context } from 'hono'
import type { Lines } from '../../reading-room/reading-room.ts'
import type { AddPage } from './add-page.ts'
import type { DeskVisit } from './desk-visit.ts'
import type { DeskMade } from './pages/desk-page.ts'
import { type RegisterPath, registers } from './pages/registers.ts'

/** A request for a list over many cases that its reader may open and that is logged. */
export interface RegisterVisit extends DeskVisit {
  lines: Lines
}

export type AddRegister = (
  register: RegisterPath,
  /** What follows the path of the register: `.csv`. */
  rest: string,
  make: (visit: RegisterVisit, context: Context) => Promise<DeskMade | Response> | DeskMade,
) => void

const purpose = 'Looking through a list of cases, without names'

/** Adds lists over many cases: that one was opened, and by whom, is in the log before any of it is shown. */
export const addRegisterTo =
  (page: AddPage): AddRegister =>
  (register, rest, make) =>
    page('get', register + rest, async (visit, context) => {
      const name = context.req.path.replace(/^\/desk\/?/, '') || 'home'
      const lines = await visit.door.readingRoom.openRegister(visit.reader(purpose), { name, ...registers[register] })
      return make({ ...visit, lines }, context)
    })
