import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventPlaces } from './invent-case.ts'
import { addressesOf, listsOf } from './lists-shown.ts'
import { openDesk, type TestDesk, type Visitor } from './open-desk.ts'

let desk: TestDesk
let devon: Visitor
beforeAll(async () => {
  desk = await openDesk()
  await inventPlaces(desk)
  devon = await desk.enter('devon.deportation')
})
afterAll(() => desk?.close())

const lists = () => listsOf(desk).registers.flatMap(({ route }) => addressesOf(route, ['EXAHOLD'], ['2026-03-06']))

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

/** What the log calls the list of an address. */
const nameOf = (address: string) => address.replace(/\?.*/, '').replace(/^\/desk\/?/, '') || 'home'

describe('a list over the cases of people', () => {
  test('is opened by a line of the log that says who opened which', async () => {
    for (const list of lists()) {
      const before = (await logged()).length
      expect([list, (await devon.get(list)).status]).toEqual([list, 200])
      expect([list, (await logged())[before]]).toEqual([list, `register.${nameOf(list)}`])
    }
    for (const board of listsOf(desk).boards) {
      const before = (await logged()).length
      expect([board, (await devon.get(`${board}?whose=custody`)).status]).toEqual([board, 200])
      expect([board, (await logged()).slice(before)]).toEqual([board, ['office.custody']])
    }
  })

  test('is not shown where that line cannot be written', async () => {
    await asOwner(`create function derived.fail_reading() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
      create trigger fail_reading before insert on ledger.reading for each row execute function derived.fail_reading()`)
    try {
      for (const list of [...lists(), ...listsOf(desk).boards]) {
        const answer = await devon.get(list)
        expect([list, answer.status]).toEqual([list, 503])
        expect(await answer.text()).toContain('Nothing was shown or recorded.')
      }
    } finally {
      await asOwner('drop trigger fail_reading on ledger.reading; drop function derived.fail_reading()')
    }
  })
})
