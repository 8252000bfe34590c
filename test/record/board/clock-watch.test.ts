import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watchCaseId } from '../../../src/offices/policy/exports.ts'
import { runClockWatch } from '../../../src/registrar/clocks/run-clock-watch.ts'
import { theRecordId } from '../../../src/registrar/the-record.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'

let record: RecordForTests
let supervisorId: string
let caseId: string
const bookIn = {
  facility: 'EXAHOLD',
  facilityKind: 'hold-room',
  zone: 'America/New_York',
  from: 'another-place',
  belongings: 'One blue jacket.',
}

beforeAll(async () => {
  record = await recordForTests()
  supervisorId = await record.officer(['supervisory-detention-officer'], { name: 'Sasha Supervisor' })
  const officerId = await record.officer(['detention-officer'], { supervisorId })
  await record.place('EXAHOLD', { facilityKind: 'hold-room' })
  const personId = await record.person()
  record.setClock('2026-03-09T13:00:00Z')
  const occurredAt = '2026-03-09T12:00:00.000Z'
  const { entry } = await record.act('BookIn', officerId, { ...bookIn, occurredAt, personId })
  caseId = entry.caseId
})
afterAll(() => record.close())

/** A process that begins to watch now. */
const begin = () => {
  const { board, ledger, registrar, law, now } = record
  return runClockWatch({ board, ledger, registrar, law, isWithheld: async () => false, now, everyMs: 3_600_000 })
}
/** What the record itself noted, by clock and stage. */
const noted = async () =>
  (await Promise.all(['custody', 'detention'].map((office) => record.entries(watchCaseId(office)))))
    .flat()
    .map(({ payload: { clock, stage, supervisorId, ofCase } }) => ({ clock, stage, supervisorId, ofCase }))
const hold = 'ero-holdroom-12h'

describe('a clock that runs out with nobody acting', () => {
  it('is told of before, once a quarter of its time is left, and not sooner', async () => {
    const watch = begin()
    record.setClock('2026-03-09T20:59:00Z')
    await watch.look()
    expect((await noted()).filter(({ clock }) => clock === hold)).toEqual([])
    record.setClock('2026-03-09T21:00:00Z')
    await watch.look()
    expect((await noted()).filter(({ clock }) => clock === hold)).toMatchObject([{ stage: 'soon', ofCase: caseId }])
    await watch.close()
  })

  it('is told of again when it has run out, and never a third time, however often it is looked at and by however many processes', async () => {
    const [one, other] = [begin(), begin()]
    record.setClock('2026-03-10T00:30:00Z')
    await Promise.all([one.look(), other.look()])
    await one.look()
    await other.look()
    const restarted = begin()
    expect(await restarted.look()).toBe(0)
    expect((await noted()).filter(({ clock }) => clock === hold).map(({ stage }) => stage)).toEqual(['soon', 'passed'])
    for (const watch of [one, other, restarted]) await watch.close()
  })

  it('is told to the office, the case being with nobody, and to the supervisor of whoever it is with', async () => {
    expect((await noted()).find(({ clock }) => clock === hold)?.supervisorId).toBeUndefined()
    const officerId = await record.officer(['detention-officer'], { supervisorId })
    const owner = await record.database.owner()
    await owner.query("update derived.clock set officer_id = $1, due_at = due_at + interval '1 minute' where case_id = $2 and clock = $3", [
      officerId,
      caseId,
      hold,
    ])
    await owner.end()
    const watch = begin()
    expect(await watch.look()).toBe(1)
    expect((await noted()).find((one) => one.supervisorId === supervisorId)).toMatchObject({ clock: hold, stage: 'passed' })
    await watch.close()
  })

  it('leaves a notice with the entry that tells of it, in words that name nobody', async () => {
    const { rows } = await record.database.app.query<{ about: string; says: string }>(
      `select about, says from ledger.notice join ledger.entry using (position) where entry.act = 'NoteClockDue' and says like '%12 hours%' or about = 'clock-ran-out'`,
    )
    expect(rows.map(({ about }) => about)).toContain('clock-ran-out')
    // Twelve hours from a book-in at 8:00 in New York, on the day after the clocks went forward.
    expect(rows.filter(({ says }) => says.includes('at 2026-03-09 20:00 -04:00 (America/New_York) in the case'))).toHaveLength(1)
    for (const { says } of rows) {
      expect(says).not.toMatch(/\dT\d.*Z/)
      expect(says).toContain(caseId.slice(-8))
      expect(says).not.toContain('Invented')
    }
  })

  it('is not watched while the board cannot be read: then work in the background is not well, and it is again once it can', async () => {
    const watch = record.startClockWatch()
    const owner = await record.database.owner()
    try {
      await owner.query('alter table derived.clock rename to clock_away')
      await expect(watch.look()).rejects.toThrow()
      expect([record.isWell(), watch.fault instanceof Error]).toEqual([false, true])
    } finally {
      await owner.query('alter table derived.clock_away rename to clock')
      await owner.end()
    }
    await watch.look()
    expect(record.isWell()).toBe(true)
  })

  it.each(['startEscalation', 'startUnreachableWatch'] as const)('and so are the watches of orders and of places (%s)', async (start) => {
    const watch = record[start]()
    const owner = await record.database.owner()
    const table = start === 'startEscalation' ? 'clock' : 'held'
    try {
      await owner.query(`alter table derived.${table} rename to ${table}_away`)
      await expect(watch.look()).rejects.toThrow()
      expect(record.isWell()).toBe(false)
    } finally {
      await owner.query(`alter table derived.${table}_away rename to ${table}`)
      await owner.end()
    }
    await watch.look()
    expect(record.isWell()).toBe(true)
  })

  it('and was started by an entry that few may read is told of by its hour and its case alone', async () => {
    const officerId = await record.officer(['detention-officer'])
    record.setClock('2026-03-10T02:00:00Z')
    const isChild = { occurredAt: '2026-03-10T01:00:00.000Z', basis: 'determined', isUnaccompanied: true, source: 'Invented.' }
    await record.act('NoteMinor', officerId, isChild, caseId)
    const { rows: clocks } = await record.board.page({ caseId }, record.now())
    expect(clocks.map(({ clock }) => clock)).toContain('uac-48h-notify-orr')
    record.setClock('2026-03-11T23:00:00Z')
    const watch = record.startClockWatch()
    await watch.look()
    const { rows } = await record.database.app.query<{ says: string }>(
      `select says from ledger.notice join ledger.entry using (position) where entry.act = 'NoteClockDue' and entry.position > $1`,
      [(await record.entries(caseId)).at(-1)?.position],
    )
    const [told] = rows.filter(({ says }) => says.includes('at 2026-03-11 21:00 -04:00'))
    expect(told?.says).toMatch(
      /^"A duty that few may read of" \(a rule that is read in the case\) runs out at .* in the case that ends in /,
    )
    expect(JSON.stringify(await noted())).not.toContain('uac-48h')
  })

  it('is noted by nobody but the record', async () => {
    const input = {
      clockOffice: 'custody',
      ofCase: caseId,
      subject: 's',
      clock: hold,
      title: 't',
      ruleCite: 'c',
      stage: 'soon',
      dueAt: '2026-03-10T00:00:00.000Z',
    }
    await expect(record.act('NoteClockDue', supervisorId, input)).rejects.toThrow()
    expect((await record.entries(watchCaseId('custody'))).every(({ officerId }) => officerId === theRecordId)).toBe(true)
  })
})
