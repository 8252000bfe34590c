import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk, type TestDesk, type Visitor } from './open-desk.ts'

let desk: TestDesk
let devon: Visitor
beforeAll(async () => {
  desk = await openDesk()
  devon = await desk.enter('devon.deportation')
})
afterAll(() => desk?.close())

const lists = ['orders', 'citizenship', 'children', 'families', 'detainers', 'bonds', 'deaths', 'segregation', 'grievances']
const csvs = [
  'orders.csv',
  'citizenship.csv',
  'children.csv',
  'families.csv',
  'detainers.csv',
  'bonds.csv',
  'segregation.csv',
  'grievances.csv',
]

const logged = async () => {
  const text = `select fields from ledger.reading where officer_id = $1 and what = 'board' and outcome = 'allowed' order by reading_id`
  const { rows } = await desk.record.database.app.query<{ fields: string[] }>(text, [devon.officerId])
  return rows.map(({ fields }) => fields.join())
}
const asOwner = async (text: string) => {
  const owner = await desk.record.database.owner()
  await owner.query(text)
  await owner.end()
}

describe('a list over the cases of people', () => {
  test('is opened by a line of the log that says who opened which', async () => {
    for (const list of [...lists, ...csvs]) {
      expect((await devon.get(`/desk/${list}`)).status, list).toBe(200)
      expect((await logged()).at(-1)).toBe(`register.${list}`)
    }
  })

  test('is not shown where that line cannot be written', async () => {
    await asOwner(`create function derived.fail_reading() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
      create trigger fail_reading before insert on ledger.reading for each row execute function derived.fail_reading()`)
    try {
      for (const list of [...lists, ...csvs]) {
        const answer = await devon.get(`/desk/${list}`)
        expect([list, answer.status]).toEqual([list, 503])
        expect(await answer.text()).toContain('Nothing was shown or recorded.')
      }
    } finally {
      await asOwner('drop trigger fail_reading on ledger.reading; drop function derived.fail_reading()')
    }
  })
})
