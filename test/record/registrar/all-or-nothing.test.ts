import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Lockers, openLockers } from './lockers.ts'

let record: Lockers

beforeAll(async () => {
  record = await openLockers()
})
afterAll(() => record?.close())

/** Makes the database refuse every row of a table while something is tried. */
async function whileRefusing(table: string, work: () => Promise<void>): Promise<void> {
  const owner = await record.database.owner()
  try {
    await owner.query(
      `create function ledger.refuse_for_test() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$`,
    )
    await owner.query(`create trigger refuse_for_test before insert on ${table} for each row execute function ledger.refuse_for_test()`)
    await work()
  } finally {
    await owner.query('drop function ledger.refuse_for_test cascade')
    await owner.end()
  }
}

describe('an act of which some part cannot be written', () => {
  for (const table of ['ledger.entry', 'ledger.trace', 'ledger.notice', 'ledger.document', 'derived.clock'])
    it(`leaves nothing where ${table} cannot be written, and is done once it can be`, async () => {
      const caseId = await record.locker()
      const before = await record.written()
      await whileRefusing(table, async () => {
        await expect(record.registrar.act(record.decide(caseId))).rejects.toThrow('nothing was written')
        expect(await record.written()).toEqual(before)
        expect((await record.registrar.findCase(caseId))?.sequence).toBe(1)
      })
      expect((await record.registrar.act(record.decide(caseId))).entry.sequence).toBe(2)
    })

  it('does not take others with it that were asked for in the same moment', async () => {
    const [one, other, third] = [await record.locker(), await record.locker(), await record.locker()]
    const unkeepable = { ...record.decide(other), input: { isRead: true, note: 'broken \ud800 letter' } }
    const both = await Promise.allSettled([
      record.registrar.act(record.decide(one)),
      record.registrar.act(unkeepable),
      record.registrar.act(record.decide(third)),
    ])
    expect(both.map(({ status }) => status)[0]).toBe('fulfilled')
    expect(both.map(({ status }) => status)[2]).toBe('fulfilled')
  })
})
