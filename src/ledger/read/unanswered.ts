import { LedgerUnavailable } from '../ledger.ts'

/** Says that a question to the ledger was not answered. */
export function unanswered(cause: unknown): never {
  throw new LedgerUnavailable('The database does not answer: nothing was read. Ask again; if it lasts, look at the log of the server.', {
    cause,
  })
}
