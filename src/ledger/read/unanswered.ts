import { faultKind } from '../append/fault-kind.ts'
import { LedgerUnavailable } from '../ledger.ts'

/** Says that a question to the ledger was not answered. What cannot be asked at all is no fault of the database, and is thrown on. */
export function unanswered(cause: unknown): never {
  if (faultKind(cause) === 'refused') throw cause
  throw new LedgerUnavailable('The database does not answer: nothing was read. Ask again; if it lasts, look at the log of the server.', {
    cause,
  })
}
