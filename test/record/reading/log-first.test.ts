import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Sentence } from '../../../src/kernel/sentence.ts'
import { LedgerUnavailable } from '../../../src/ledger/ledger.ts'
import { readingsOver } from '../../../src/ledger/readings/readings-over.ts'
import { openReadingRoom } from '../../../src/reading-room/open-reading-room.ts'
import { MayNotRead } from '../../../src/reading-room/reading-room.ts'
import { foldCase } from '../../../src/registrar/fold.ts'
import { type RoomForTests, roomForTests } from './room-for-tests.ts'

let record: RoomForTests
let clerk: string
let personId: string
beforeAll(async () => {
  record = await roomForTests()
  clerk = await record.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
  personId = await record.person({ familyName: 'Leída', givenNames: 'Clara', aNumber: 'A077-777-777' })
})
afterAll(() => record?.close())

const asOwner = async (text: string) => {
  const owner = await record.database.owner()
  try {
    await owner.query(text)
  } finally {
    await owner.end()
  }
}

/** For rooms in which only single cases are read. */
const nobodyRestricted = {
  restricted: async () => [],
  casesAbout: async () => [],
  casesRestricting: async () => [],
  clocksOf: () => [],
  kindsOf: async () => new Map<string, string>(),
}

/** The room over a vault that counts what is opened. */
function countingRoom() {
  let opened = 0
  const { ledger, vault, board, catalogue, now, database } = record
  const room = openReadingRoom({
    ledger,
    readings: readingsOver(database.reader),
    vault: {
      token: (kind, word) => vault.token(kind, word),
      open: (...given) => {
        opened++
        return vault.open(...given)
      },
      openBytes: (...given) => {
        opened++
        return vault.openBytes(...given)
      },
    },
    board,
    catalogue,
    fold: (entries) => foldCase(entries, catalogue),
    now,
    ...nobodyRestricted,
  })
  return { room, opened: () => opened }
}

/** Every way to read, each trying to see the person. */
const ways = (room: RoomForTests['room'], purpose?: string) => {
  const reader = record.reader(clerk, purpose)
  return {
    openCase: () => room.openCase(reader, personId),
    openDocument: () => room.openDocument(reader, personId, randomUUID()),
    search: () => room.search(reader, { identifier: 'A077777777' }),
    openBoard: () => room.openBoard(reader, { office: 'records' }),
    readingsOf: () => room.readingsOf(reader, personId),
    compare: () => room.compare(reader, personId, personId),
  }
}

describe('a reading is in the log before it is shown', () => {
  it('with who, in which positions, why, what, and which personal fields', async () => {
    const view = await record.room.openCase(record.reader(clerk, 'Answering a request for the file'), personId)
    expect(view.entries[0]?.input).toMatchObject({ familyName: 'Leída', givenNames: 'Clara' })
    const [line] = await record.lines('reading_id = $1', [view.readingId])
    expect(line).toMatchObject({
      officer_id: clerk,
      positions: ['records-officer'],
      what: 'case',
      outcome: 'allowed',
      purpose: 'Answering a request for the file',
      case_id: personId,
      person_id: personId,
    })
    expect(line?.fields).toEqual(expect.arrayContaining(['RegisterPerson.familyName', 'RegisterPerson.birthOn', 'RegisterPerson.aNumber']))
  })

  it('and is committed by then: another connection sees the line while the reader has seen nothing', async () => {
    const { ledger, vault, board, catalogue, now, database } = record
    const purpose = `Watching the order of things ${randomUUID()}`
    const seen: number[] = []
    const room = openReadingRoom({
      ledger,
      readings: readingsOver(database.reader),
      vault: {
        token: (kind, word) => vault.token(kind, word),
        openBytes: (...given) => vault.openBytes(...given),
        open: async (...given) => {
          seen.push((await record.lines('purpose = $1', [purpose])).length)
          return vault.open(...given)
        },
      },
      board,
      catalogue,
      fold: (entries) => foldCase(entries, catalogue),
      now,
      ...nobodyRestricted,
    })
    await room.openCase(record.reader(clerk, purpose), personId)
    await room.search(record.reader(clerk, purpose), { identifier: 'A077777777' })
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.every((lines) => lines > 0)).toBe(true)
  })

  it('shows nothing that was recorded after the line was written', async () => {
    const { ledger, vault, board, catalogue, now, database } = record
    const readings = readingsOver(database.reader)
    const late = await record.person({ familyName: 'Tardía' })
    const room = openReadingRoom({
      ledger,
      vault,
      board,
      catalogue,
      now,
      fold: (entries) => foldCase(entries, catalogue),
      ...nobodyRestricted,
      readings: {
        ...readings,
        async log(lines) {
          const ids = await readings.log(lines)
          await record.act('AddAlias', clerk, { familyName: 'Posterior', source: 'document' }, late)
          return ids
        },
      },
    })
    const view = await room.openCase(record.reader(clerk), late)
    expect(view.entries.map(({ entry }) => entry.act)).toEqual(['RegisterPerson'])
    expect((await record.entries(late)).map(({ act }) => act)).toEqual(['RegisterPerson', 'AddAlias'])
  })
})

describe('where the log cannot be written nothing is shown', () => {
  const refusing = [
    {
      how: 'the insert fails',
      breaks: `create function derived.fail_reading() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
        create trigger fail_reading before insert on ledger.reading for each row execute function derived.fail_reading()`,
      mends: 'drop trigger fail_reading on ledger.reading; drop function derived.fail_reading()',
    },
    {
      how: 'the right to insert was taken away',
      breaks: 'revoke insert on ledger.reading from writ_reader',
      mends: `grant insert (officer_id, positions, what, outcome, refused_because, purpose, case_id, person_id, document_id, fields,
        through_position, session_id, door, address) on ledger.reading to writ_reader`,
    },
    {
      how: 'the table is not there',
      breaks: 'alter table ledger.reading rename to reading_elsewhere',
      mends: 'alter table ledger.reading_elsewhere rename to reading',
    },
  ]
  let mend: string | undefined
  afterEach(async () => {
    if (mend) await asOwner(mend)
    mend = undefined
  })

  for (const { how, breaks, mends } of refusing)
    it(`because ${how}: no way of reading opens anything`, async () => {
      await asOwner(breaks)
      mend = mends
      const { room, opened } = countingRoom()
      for (const [way, read] of Object.entries(ways(room)))
        await expect(
          read().catch((error: unknown) => [way, error]),
          way,
        ).resolves.toEqual([way, expect.any(LedgerUnavailable)])
      expect(opened()).toBe(0)
    })

  it('because the insert fails: not even a refusal is told as one, since the attempt could not be logged', async () => {
    await asOwner(refusing[0]?.breaks ?? '')
    mend = refusing[0]?.mends
    for (const read of Object.values(ways(record.room, 'x'))) await expect(read()).rejects.toThrow(LedgerUnavailable)
  })

  it('because the connection is lost while the line is written', async () => {
    await asOwner(`create function derived.fail_reading() returns trigger language plpgsql as $$ begin
      perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(60); return new; end $$;
      create trigger fail_reading before insert on ledger.reading for each row execute function derived.fail_reading();
      grant execute on function derived.fail_reading to writ_reader`)
    mend = refusing[0]?.mends
    const { room, opened } = countingRoom()
    for (const [way, read] of Object.entries(ways(room)))
      await expect(read(), way).rejects.toThrow('could not be logged, so nothing is shown')
    expect(opened()).toBe(0)
  })

  it('and once the log works again, so does reading', async () => {
    expect((await record.room.openCase(record.reader(clerk), personId)).entries).toHaveLength(1)
  })
})

describe('a refused attempt', () => {
  it('without a purpose is logged, in every way of reading', async () => {
    for (const [way, read] of Object.entries(ways(record.room, 'because'))) {
      const before = (await record.lines(`outcome = 'refused'`)).length
      await expect(read(), way).rejects.toThrow(MayNotRead)
      const after = await record.lines(`outcome = 'refused'`)
      expect([way, after.length]).toEqual([way, before + 1])
      expect(after.at(-1)).toMatchObject({ officer_id: clerk, purpose: 'because', fields: [] })
    }
  })

  it('by somebody who holds no position, or is no officer, is logged', async () => {
    const stranger = randomUUID()
    await expect(record.room.openCase(record.reader(stranger), personId)).rejects.toThrow('You hold no position')
    expect(await record.lines('officer_id = $1', [stranger])).toMatchObject([{ outcome: 'refused', case_id: personId, positions: [] }])
  })

  it('by somebody who is nobody at all opens nothing', async () => {
    await expect(record.room.openCase(record.reader('nobody'), personId)).rejects.toThrow(MayNotRead)
    await expect(record.room.openCase(record.reader(personId), personId)).rejects.toThrow(MayNotRead)
  })

  it('for a case that is not there says so, and is logged', async () => {
    for (const id of [randomUUID(), 'not-an-id', "'; drop table ledger.entry; --"])
      await expect(record.room.openCase(record.reader(clerk), id)).rejects.toThrow('There is no case of that id')
  })
})

describe('a purpose no database can keep', () => {
  it('is answered with a sentence that says so, and opens nothing', async () => {
    const asked = record.reader(clerk, 'Preparing the custody\0 review of tomorrow')
    await expect(record.room.openCase(asked, personId)).rejects.toThrow('Leave out the character U+0000')
    await expect(record.room.search(asked, { identifier: 'A012345678' })).rejects.toBeInstanceOf(Sentence)
  })
})

describe('a purpose longer than anybody would read', () => {
  it('opens nothing and is not kept: a log that is kept for good is not filled with it', async () => {
    const before = (await record.lines()).length
    for (const read of Object.values(ways(record.room, `Preparing the custody review ${'x'.repeat(1000)}`)))
      await expect(read()).rejects.toThrow('at most 1000 characters')
    expect((await record.lines()).length).toBe(before)
  })
})

describe('the reading log', () => {
  it('is not changed or emptied, by the reader, the application or the owner', async () => {
    await record.room.openCase(record.reader(clerk), personId)
    for (const text of ["update ledger.reading set purpose = 'x'", 'delete from ledger.reading', 'truncate ledger.reading']) {
      await expect(record.database.reader.query(text), text).rejects.toThrow('permission denied')
      await expect(record.database.app.query(text), text).rejects.toThrow('permission denied')
      await expect(asOwner(text), text).rejects.toThrow('refused')
    }
  })

  it('is not written by the application, and the reader can set neither its time nor its number, nor claim a sharing', async () => {
    const columns = 'officer_id, positions, what, outcome, purpose, fields, door'
    const values = `'${clerk}', '{}', 'case', 'allowed', 'A forged line of the log', '{}', 'web'`
    await expect(record.database.app.query(`insert into ledger.reading (${columns}) values (${values})`)).rejects.toThrow(
      'permission denied',
    )
    await expect(
      record.database.reader.query(`insert into ledger.reading (${columns}, read_at) values (${values}, '2020-01-01')`),
    ).rejects.toThrow('permission denied')
    await expect(
      record.database.reader.query(`insert into ledger.reading (${columns}) values (${values.replace("'case'", "'shared'")})`),
    ).rejects.toThrow('row-level security')
  })
})
