import type { Ledger } from '../../ledger/ledger.ts'
import type { LocatorWatches } from '../../ledger/locator/locator-watches.ts'
import type { RoomParts } from '../room-parts.ts'

/** What the public locator is made of. */
export interface LocatorParts extends Omit<RoomParts, 'board' | 'ledger' | 'restricted' | 'casesAbout' | 'kindsOf'> {
  ledger: Pick<Ledger, 'readCase' | 'readFrom' | 'position'>
  watches: LocatorWatches
}
