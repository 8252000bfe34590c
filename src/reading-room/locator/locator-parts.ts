import type { Ledger } from '../../ledger/ledger.ts'
import type { LocatorWatches } from '../../ledger/locator/locator-watches.ts'
import type { ForLists, RoomParts } from '../room-parts.ts'

/** What the public locator is made of. */
export interface LocatorParts extends Omit<RoomParts, 'board' | 'ledger' | ForLists> {
  ledger: Pick<Ledger, 'readCase' | 'readFrom' | 'position'>
  watches: LocatorWatches
}
