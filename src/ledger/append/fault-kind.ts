import pg from 'pg'

/**
 * What a failed statement means. `lost`: the connection went, and whether it was written must be found out. `unable`: the server cannot write
 * now (disk full, shutting down, locked, out of memory, read-only); nothing was written. `refused`: something that was sent cannot be kept; nothing was
 * written.
 */
export type FaultKind = 'lost' | 'unable' | 'refused'

/** Classes of SQLSTATE where what was sent is at fault: data, constraints, casts and the like. */
const refusedClasses = ['21', '22', '23', '42', 'P0']
/** The server ends the session with these. */
const losing = ['57P01', '57P02', '57P03', '57P05', '25P04']

export function faultKind(fault: unknown): FaultKind {
  if (fault instanceof TypeError) return 'refused'
  if (!(fault instanceof pg.DatabaseError) || fault.code === undefined) return 'lost'
  if (losing.includes(fault.code) || fault.severity === 'FATAL' || fault.severity === 'PANIC' || fault.code.startsWith('08')) return 'lost'
  return refusedClasses.includes(fault.code.slice(0, 2)) ? 'refused' : 'unable'
}

/** Why the ledger cannot write, in a sentence for whoever runs the server. */
export function sayUnable(fault: unknown): string {
  const code = fault instanceof pg.DatabaseError ? fault.code : undefined
  const says = fault instanceof Error ? fault.message : String(fault)
  if (code === '53100') return 'The disk of the database is full: nothing was written. Free space on it, then ask again.'
  if (code === '55P03')
    return 'Another process holds the ledger: nothing was written. Ask again; if it lasts, look for a Writ process that hangs.'
  if (code === '25006') return 'The database is read-only: nothing was written. Point DATABASE_URL at the primary, then ask again.'
  return `The database could not write (${says}): nothing was written. Ask again; if it lasts, look at the log of the server.`
}
