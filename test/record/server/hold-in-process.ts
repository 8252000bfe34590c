import { openRecordDatabase } from '../../../src/ledger/server/open-record-database.ts'

/** Opens the record of WRIT_HOME, says so, and keeps it open until told to stop. Run as a process of its own. */
const database = await openRecordDatabase({ WRIT_HOME: process.argv[2] ?? '' })
const { rows } = await database.app.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
process.stdout.write(`open ${rows[0]?.pid}\n`)
