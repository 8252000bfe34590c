import type { Restriction } from '../../../src/kernel/restriction.ts'
import { freshCases } from '../../../src/ledger/read/fresh-cases.ts'
import { listCasesAbout } from '../../../src/ledger/read/list-cases-about.ts'
import { listKinds } from '../../../src/ledger/read/list-kinds.ts'
import { listRestrictions } from '../../../src/ledger/read/list-restrictions.ts'
import { readingsOver } from '../../../src/ledger/readings/readings-over.ts'
import { openReadingRoom } from '../../../src/reading-room/open-reading-room.ts'
import type { Reader, ReadingRoom } from '../../../src/reading-room/reading-room.ts'
import { rowsOfCase } from '../../../src/registrar/clocks/rows-of-case.ts'
import { foldCase } from '../../../src/registrar/fold.ts'
import { keepRestricting } from '../../../src/registrar/keep-restricting.ts'
import { openRegisters } from '../../../src/registrar/registers/open-registers.ts'
import { type RecordForTests, recordForTests, testTrace } from '../registrar/record-for-tests.ts'

export interface RoomForTests extends RecordForTests {
  room: ReadingRoom
  reader(officerId: string, purpose?: string): Reader
  /** Clears an officer, by a records supervisor. */
  clear(officerId: string, restriction: Restriction): Promise<void>
  /** Lines of the reading log, oldest first, as the owner of the database sees them. */
  lines(where?: string, values?: unknown[]): Promise<readonly Line[]>
}

export interface Line {
  reading_id: string
  read_at: string
  officer_id: string
  positions: string[]
  what: string
  outcome: string
  refused_because: string | null
  purpose: string
  case_id: string | null
  person_id: string | null
  document_id: string | null
  fields: string[]
  shared_with: string | null
}

/** A whole record with its reading room over it. */
export async function roomForTests(): Promise<RoomForTests> {
  const record = await recordForTests()
  const { ledger, vault, board, catalogue, now, database } = record
  const registers = openRegisters(record)
  const room = openReadingRoom({
    ledger: freshCases(ledger, database.app),
    readings: readingsOver(database.reader),
    vault,
    board,
    catalogue,
    fold: (entries) => foldCase(entries, catalogue),
    now,
    restricted: () => registers.restricted.states(),
    casesAbout: (people) => listCasesAbout(database.app, people),
    casesRestricting: keepRestricting({ ledger, list: (caseIds) => listRestrictions(database.app, caseIds) }),
    clocksOf: (entries) => (entries.length === 0 ? [] : rowsOfCase(entries, catalogue, record.law())),
    kindsOf: (caseIds) => listKinds(database.app, caseIds),
  })
  let supervisor: Promise<string> | undefined
  return {
    ...record,
    room,
    reader: (officerId, purpose = 'Preparing the custody review of tomorrow') => ({ officerId, purpose, trace: testTrace }),
    async clear(officerId, restriction) {
      supervisor ??= record.officer(['records-supervisor'], { office: 'records', name: 'Clearing Example' })
      const reason = 'Decides about these people every day.'
      await record.act('ClearForRestriction', await supervisor, { restriction, fromOn: '2020-01-01', zone: 'UTC', reason }, officerId)
    },
    async lines(where = 'true', values = []) {
      const { rows } = await database.app.query<Line>(`select * from ledger.reading where ${where} order by reading_id`, values)
      return rows
    },
  }
}
