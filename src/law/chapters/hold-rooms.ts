import type { Rule } from '../../clockwork/nodes.ts'
import { eroHoldroom12h } from '../clocks/ero-holdroom-12h.ts'
import { eroHoldroom72hWaiver } from '../clocks/ero-holdroom-72h-waiver.ts'

/** Hold rooms. */
export const holdRooms: readonly Rule[] = [eroHoldroom12h, eroHoldroom72hWaiver]
