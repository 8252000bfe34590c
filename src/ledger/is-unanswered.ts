import pg from 'pg'
import { faultKind } from './append/fault-kind.ts'
import { LedgerUnavailable } from './ledger.ts'

const lostCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']
/** How the driver says without a code that a connection went or could not be had. */
const lostWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/

/** Whether something failed because the database does not answer now, as while it is started again: no fault of Writ, and over when it is back. */
export function isUnanswered(fault: unknown): boolean {
  if (fault instanceof LedgerUnavailable) return true
  if (fault instanceof pg.DatabaseError) return faultKind(fault) === 'lost'
  if (!(fault instanceof Error)) return false
  const { code, syscall } = fault as NodeJS.ErrnoException
  // The socket of a server that is down is a file that is not there.
  if (code !== undefined) return lostCodes.includes(code) || (code === 'ENOENT' && syscall === 'connect')
  return lostWords.test(fault.message)
}
