import { randomUUIDv7 } from 'node:crypto'

/** A UUID nobody has had before, in the order of time (version 7): ids made together stand together in the indexes of a large ledger. */
export const newId = (): string => randomUUIDv7()
