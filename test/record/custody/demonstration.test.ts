import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playCases, playedCases } from '../../../src/doors/demonstration/play-cases.ts'
import { prepareDemonstration } from '../../../src/doors/sign-in/demonstration/prepare-demonstration.ts'
import { custody } from '../../../src/offices/custody/office.ts'
import { type OpenRecord, openRecord } from '../../../src/open-record.ts'
import { readSettings } from '../../../src/settings.ts'
import { readPdf } from '../../unit/documents/read-pdf.ts'
import { openTestDatabase } from '../open-test-database.ts'

let record: OpenRecord
let drop: () => Promise<void>
const now = () => Temporal.Instant.from('2026-11-22T15:00:00Z')

beforeAll(async () => {
  const opened = await openTestDatabase()
  drop = opened.drop
  record = await openRecord(readSettings({}), { database: opened.database, masterKey: new Uint8Array(32).fill(7), now })
  await prepareDemonstration(record)
})
afterAll(async () => {
  await record?.close()
  await drop?.()
})

const play = async () => {
  const ids = new Map((await record.access.accounts.list()).map(({ signInName, officerId }) => [signInName, officerId]))
  return playCases({ ...record, officerId: (signInName) => ids.get(signInName) ?? '' })
}

describe('the demonstration', () => {
  it('plays every invented case as written, between them every act of the desk', async () => {
    expect(await play()).toBe(playedCases.length)
    const entries = (await record.ledger.readFrom(0, 1000)).filter(({ caseKind }) => caseKind === 'custody')
    expect(new Set(entries.map(({ caseId }) => caseId)).size).toBe(playedCases.length)
    const played = new Set(entries.map(({ act }) => act))
    expect(custody.acts.map(({ act }) => act).filter((act) => !played.has(act))).toEqual([])
    const refusals = playedCases.flatMap(({ steps }) => steps).filter(({ isRefused }) => isRefused)
    expect(entries.filter(({ outcome }) => outcome === 'refused')).toHaveLength(refusals.length)
  })

  it('shows on the board what is over its limit and what is due', async () => {
    const { rows } = await record.board.page({ office: 'custody', show: 'overdue' }, now())
    expect(rows.map(({ clock }) => clock)).toContain('ero-holdroom-12h')
    const due = await record.board.page({ office: 'custody', show: 'due', withinHours: 72 }, now())
    expect(due.rows.map(({ clock }) => clock)).toContain('ero-48h-custody-determination')
  })

  it('says on every form, at its head and on every page, that all of it is invented', async () => {
    const made = (await record.ledger.readFrom(0, 1000)).flatMap(({ documents, personId }) =>
      documents.map(({ documentId, form }) => ({ documentId, form, personId })),
    )
    expect(made.map(({ form }) => form)).toEqual(expect.arrayContaining(['I-200', 'I-286', 'I-862']))
    for (const { documentId, form, personId } of made) {
      const { rows } = await record.database.app.query<{ sealed: Uint8Array }>(
        'select sealed from ledger.document where document_id = $1',
        [documentId],
      )
      const bytes = await record.vault.openBytes(personId ?? '', rows[0]?.sealed ?? new Uint8Array())
      if (!(bytes instanceof Uint8Array)) throw new Error('The form was expunged.')
      const { text } = await readPdf(bytes)
      expect([form, /Invented: the people|Inventado: las personas/.test(text)]).toEqual([form, true])
    }
  })

  it('plays nothing twice', async () => {
    const before = await record.ledger.position()
    expect(await play()).toBe(0)
    expect(await record.ledger.position()).toBe(before)
  })
})
