import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect } from '../../../src/ledger/server/login.ts'
import { readMigrations } from '../../../src/ledger/server/migrate.ts'
import { openVault } from '../../../src/ledger/vault/open-vault.ts'
import { type RoomForTests, roomForTests } from '../reading/room-for-tests.ts'
import { testTrace } from '../registrar/record-for-tests.ts'

let record: RoomForTests
let clerk: string
let supervisor: string
beforeAll(async () => {
  record = await roomForTests()
  clerk = await record.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
  supervisor = await record.officer(['records-supervisor'], { office: 'records', name: 'Supervisor Example' })
})
afterAll(() => record?.close())

const order = { order: 'No. 0:26-mc-00001', court: 'District Court of Nowhere', orderedOn: '2026-03-02', why: 'Factual innocence.' }
const approval = { isOrderSeen: true, why: 'I have the certified copy.' }

async function ordered(personId: string) {
  const { entry } = await record.act('OrderExpungement', clerk, order, personId)
  return `expungement:${entry.entryId}`
}

async function expunged() {
  const personId = await record.person({ familyName: 'Forgotten', givenNames: 'Olvido', aNumber: 'A098-765-432' })
  await record.act('AddAlias', clerk, { familyName: 'Olvidado', givenNames: 'Olvido', source: 'document' }, personId)
  await record.act('ApproveExpungement', supervisor, { subjectId: await ordered(personId), ...approval }, personId)
  return personId
}

/** A custody of the person, with the place they are booked into. */
async function heldBy(keeper: string, personId: string) {
  await record.place('EXACNTY')
  const bookIn = { personId, occurredAt: '2026-03-01T15:00:00Z', facility: 'EXACNTY', facilityKind: 'detention', zone: 'America/New_York' }
  return (await record.act('BookIn', keeper, { ...bookIn, from: 'another-agency' })).entry.caseId
}

const keyOf = async (personId: string) =>
  (await record.database.app.query('select * from vault.person_key where person_id = $1', [personId])).rows[0]

/** A custody that began while nobody knew whose it was, with what was sealed in it then; and where that is corrected, whose. */
async function begunAsNobodys(...people: readonly string[]) {
  const keeper = await record.officer(['detention-officer'], { credentials: ['detention-operations'] })
  await record.place('EXANOBODY').catch(() => undefined)
  const place = { facility: 'EXANOBODY', facilityKind: 'detention', zone: 'America/New_York', from: 'another-agency' }
  const bookIn = { ...place, occurredAt: '2026-03-01T15:00:00Z', belongings: 'A ring with the name of Olvido Inventada' }
  const { entry } = await record.act('BookIn', keeper, bookIn)
  const correction = { kind: 'corrects' as const, entryId: entry.entryId, reason: 'It is known now who it is.' }
  for (const personId of people) await record.act('BookIn', keeper, { ...bookIn, personId }, entry.caseId, { correction })
  return entry
}

describe('an order to expunge', () => {
  it('takes what was sealed in a case of theirs before anybody knew whose it was', async () => {
    const [personId, stranger] = [await record.person(), await record.person()]
    const [theirs, nobodys, anothers] = [await begunAsNobodys(personId), await begunAsNobodys(), await begunAsNobodys(personId, stranger)]
    await record.act('ApproveExpungement', supervisor, { subjectId: await ordered(personId), ...approval }, personId)
    const opened = ({ caseId, personal }: typeof theirs) => record.vault.open(caseId, personal ?? new Uint8Array())
    expect(await opened(theirs)).toMatchObject({ order: 'No. 0:26-mc-00001, District Court of Nowhere' })
    expect((await keyOf(theirs.caseId)).wrapped_key).toBeNull()
    for (const other of [nobodys, anothers]) expect(await opened(other)).toEqual({ belongings: 'A ring with the name of Olvido Inventada' })
  })

  it('closes to every reader what was sealed in a case that is corrected to be theirs afterwards, and takes no key by a slip of one officer', async () => {
    const personId = await expunged()
    const { caseId, entryId } = await begunAsNobodys()
    const keeper = await record.officer(['detention-officer'], { credentials: ['detention-operations'] })
    const place = { facility: 'EXANOBODY', facilityKind: 'detention', zone: 'America/New_York', from: 'another-agency' }
    const input = { ...place, occurredAt: '2026-03-01T15:00:00Z', personId }
    const correction = { kind: 'corrects' as const, entryId, reason: 'It is known now who it is.' }
    await expect(record.act('BookIn', keeper, { ...input, belongings: 'A ring' }, caseId, { correction })).rejects.toThrow(
      'register the person anew',
    )
    const { entry } = await record.act('BookIn', keeper, input, caseId, { correction })
    const view = () => record.room.openCase(record.reader(keeper), caseId)
    expect((await view()).entries[0]?.expunged?.order).toBe('No. 0:26-mc-00001, District Court of Nowhere')
    expect(JSON.stringify(await view())).not.toContain('Olvido')
    const back = { kind: 'withdraws' as const, entryId: entry.entryId, reason: 'It was somebody else.' }
    await record.act('BookIn', keeper, {}, caseId, { correction: back })
    expect((await view()).entries[0]?.input).toMatchObject({ belongings: 'A ring with the name of Olvido Inventada' })
  })

  it('that was carried out before it took such keys takes them when the record is brought up to date', async () => {
    const personId = await record.person()
    const { caseId } = await begunAsNobodys(personId)
    const { wrapped_key: wrapped } = await keyOf(caseId)
    await record.act('ApproveExpungement', supervisor, { subjectId: await ordered(personId), ...approval }, personId)
    const superuser = await connect({ ...inject('testServer').login, database: new URL(record.database.url('app')).pathname.slice(1) })
    const isLeft = async () =>
      (await superuser.query('select from vault.person_key where person_id = $1 and wrapped_key is not null', [caseId])).rowCount
    await superuser.query('begin; alter table vault.person_key disable trigger user')
    await superuser.query(
      'update vault.person_key set wrapped_key = $2, destroyed_at = null, order_entry_id = null, order_said = null, ordered_on = null where person_id = $1',
      [caseId, wrapped],
    )
    await superuser.query('alter table vault.person_key enable always trigger guard_person_key')
    expect(await isLeft()).toBe(1)
    const { sql = '' } = (await readMigrations()).find(({ name }) => name === '031-keys-of-cases') ?? {}
    await superuser.query(sql.slice(sql.lastIndexOf('\nselect ')))
    expect(await isLeft()).toBe(0)
    await superuser.query('rollback')
    await superuser.end()
  })

  it('changes nothing until another officer approves it, and never by whoever entered it', async () => {
    const personId = await record.person()
    const entered = await record.act('OrderExpungement', supervisor, order, personId)
    const refused = await record.registrar.act({
      act: 'ApproveExpungement',
      caseId: personId,
      officerId: supervisor,
      input: { subjectId: `expungement:${entered.entry.entryId}`, ...approval },
      trace: testTrace,
    })
    expect(refused.outcome).toBe('refused')
    expect(refused.entry.findings.map(({ rule }) => rule)).toEqual(['expungement-second-officer'])
    expect((await keyOf(personId)).wrapped_key).not.toBeNull()
    const view = await record.room.openCase(record.reader(clerk), personId)
    expect(view.entries[0]?.input).toMatchObject({ familyName: 'Invented' })
  })

  it('is not entered before its day has come', async () => {
    const personId = await record.person()
    await expect(record.act('OrderExpungement', clerk, { ...order, orderedOn: '2099-03-02' }, personId)).rejects.toThrow(
      'cannot have happened yet',
    )
  })

  it('is not carried out by an officer who has not read it', async () => {
    const personId = await record.person()
    const input = { subjectId: await ordered(personId), ...approval, isOrderSeen: false }
    await expect(record.act('ApproveExpungement', supervisor, input, personId)).rejects.toThrow('read the order')
    expect((await keyOf(personId)).wrapped_key).not.toBeNull()
  })

  it('is not carried out while a hold keeps records of the person, in whichever case it stands', async () => {
    const personId = await record.person()
    const counsel = await record.officer(['deputy-chief-counsel'], { office: 'counsel', name: 'Counsel Example' })
    const keeper = await record.officer(['detention-officer'], { office: 'custody', name: 'Keeper Example' })
    const caseId = await heldBy(keeper, personId)
    const hold = { occurredAt: '2026-03-04T12:00:00Z', things: ['video'], place: 'EXACNTY', fromOn: '2026-03-01', toWhom: 'The warden.' }
    const held = await record.act('HoldRecords', keeper, hold, caseId)
    const input = { subjectId: await ordered(personId), ...approval }
    const carryOut = () =>
      record.registrar.act({ act: 'ApproveExpungement', caseId: personId, officerId: supervisor, input, trace: testTrace })
    const refused = await carryOut()
    expect(refused.outcome).toBe('refused')
    expect(refused.entry.findings.map(({ rule }) => rule)).toEqual(['records-hold-keeps-file'])
    expect((await keyOf(personId)).wrapped_key).not.toBeNull()
    const lift = { subjectId: `records-hold:${held.entry.entryId}`, reasons: 'The suit over it was settled.' }
    await record.act('LiftRecordsHold', counsel, lift, caseId)
    expect((await carryOut()).outcome).toBe('recorded')
    expect((await keyOf(personId)).wrapped_key).toBeNull()
  })

  it('destroys the key in the same moment it is approved, and says under which order', async () => {
    const personId = await expunged()
    const key = await keyOf(personId)
    expect(key.wrapped_key).toBeNull()
    expect([key.order_said, key.ordered_on]).toEqual(['No. 0:26-mc-00001, District Court of Nowhere', '2026-03-02'])
    const opened = await record.vault.open(personId, (await record.entries(personId))[0]?.personal ?? new Uint8Array())
    expect(opened).toMatchObject({ order: 'No. 0:26-mc-00001, District Court of Nowhere', on: '2026-03-02' })
  })

  it('leaves no personal word to any reader; the page says that it was expunged and by which order', async () => {
    const personId = await expunged()
    const view = await record.room.openCase(record.reader(supervisor), personId)
    const said = { order: 'No. 0:26-mc-00001, District Court of Nowhere', on: '2026-03-02' }
    expect(view.entries.map(({ entry, expunged }) => [entry.act, expunged])).toEqual([
      ['RegisterPerson', said],
      ['AddAlias', said],
      ['OrderExpungement', undefined],
      ['ApproveExpungement', undefined],
    ])
    expect(JSON.stringify(view)).not.toMatch(/Forgotten|Olvid|98.?765/)
  })

  it('leaves the entries as they were: every hash still follows from the one before', async () => {
    const personId = await record.person()
    const before = (await record.entries(personId)).map(({ hash, personal }) => [hash, personal])
    await record.act('ApproveExpungement', supervisor, { subjectId: await ordered(personId), ...approval }, personId)
    const after = await record.entries(personId)
    expect(after.slice(0, before.length).map(({ hash, personal }) => [hash, personal])).toEqual(before)
    after.forEach((entry, place) => {
      expect(entry.previousHash).toBe(after[place - 1]?.hash ?? '0'.repeat(64))
    })
  })

  it('says the order it was carried out under for good: that order is neither corrected nor withdrawn afterwards', async () => {
    const personId = await record.person()
    const subjectId = await ordered(personId)
    await record.act('ApproveExpungement', supervisor, { subjectId, ...approval }, personId)
    for (const kind of ['corrects', 'withdraws'] as const) {
      const correction = { kind, entryId: subjectId.slice('expungement:'.length), reason: 'It was another order.' }
      const input = kind === 'corrects' ? { ...order, order: 'No. 9' } : {}
      await expect(record.act('OrderExpungement', clerk, input, personId, { correction })).rejects.toThrow('carried out as it was entered')
    }
    const { subjects } = (await record.registrar.findCase(personId)) ?? {}
    expect(subjects?.get('person')?.facts).toMatchObject({ expungedUnder: 'No. 0:26-mc-00001', expungementOrderedOn: '2026-03-02' })
  })

  it('takes the person out of the search, under every name and number', async () => {
    const personId = await record.person({ familyName: 'Sought', givenNames: 'Blanca', aNumber: 'A011-111-111' })
    await record.act('AddAlias', clerk, { familyName: 'Sougth', givenNames: 'Blanca', source: 'document' }, personId)
    const queries = [
      { identifier: 'A011111111' },
      { familyName: 'Sought', givenName: 'Blanca' },
      { familyName: 'Sougth', givenName: 'Blanca' },
      { familyName: 'Sought', birthOn: '1990-02-28' },
    ]
    const found = async () =>
      Promise.all(queries.map(async (query) => (await record.room.search(record.reader(clerk), query)).map((hit) => hit.personId)))
    expect(await found()).toEqual(queries.map(() => [personId]))
    await record.act('ApproveExpungement', supervisor, { subjectId: await ordered(personId), ...approval }, personId)
    expect(await found()).toEqual(queries.map(() => []))
    const tokens = await record.database.app.query('select * from derived.person_token where person_id = $1', [personId])
    expect(tokens.rows).toEqual([])
  })

  it('reaches every other process: what one had in memory neither opens nor seals', async () => {
    const other = await openVault({ pool: record.database.app, url: record.database.url('app'), masterKey: new Uint8Array(32).fill(7) })
    try {
      const personId = await record.person()
      await other.addPerson(personId)
      const sealed = await other.seal(personId, { familyName: 'Invented' })
      await record.act('ApproveExpungement', supervisor, { subjectId: await ordered(personId), ...approval }, personId)
      expect(await other.open(personId, sealed)).toMatchObject({ on: '2026-03-02' })
      await expect(other.seal(personId, {})).rejects.toThrow('expunged under')
      await expect(other.addPerson(personId)).rejects.toThrow('register the person anew')
    } finally {
      await other.close()
    }
  })

  it('reaches another process that asks nothing: the news itself makes it forget the key', async () => {
    const other = await openVault({ pool: record.database.app, url: record.database.url('app'), masterKey: new Uint8Array(32).fill(7) })
    try {
      const personId = await record.person()
      await other.addPerson(personId)
      await record.act('ApproveExpungement', supervisor, { subjectId: await ordered(personId), ...approval }, personId)
      const sealing = async () => {
        try {
          await other.seal(personId, {})
          return 'sealed'
        } catch (error) {
          return error instanceof Error ? error.message : ''
        }
      }
      await expect.poll(sealing, { timeout: 10_000 }).toContain('expunged under')
    } finally {
      await other.close()
    }
  })

  it('names the order as corrected, where it was entered wrongly', async () => {
    const personId = await record.person()
    const subjectId = await ordered(personId)
    const entryId = subjectId.slice('expungement:'.length)
    const correction = { kind: 'corrects', entryId, reason: 'Number mistyped.' } as const
    await record.act('OrderExpungement', clerk, { ...order, order: 'No. 0:26-mc-00011' }, personId, { correction })
    await record.act('ApproveExpungement', supervisor, { subjectId, ...approval }, personId)
    expect((await keyOf(personId)).order_said).toBe('No. 0:26-mc-00011, District Court of Nowhere')
    const view = await record.room.openCase(record.reader(supervisor), personId)
    expect(view.entries[0]?.expunged?.order).toBe('No. 0:26-mc-00011, District Court of Nowhere')
  })

  it('stays carried out though the approval be withdrawn: the key is gone, and the page still says why', async () => {
    const personId = await expunged()
    const { entryId = '', payload = {} } = (await record.entries(personId)).find(({ act }) => act === 'ApproveExpungement') ?? {}
    const correction = { kind: 'withdraws', entryId, reason: 'Approved the wrong one.' } as const
    await record.act('ApproveExpungement', supervisor, payload, personId, { correction })
    expect((await keyOf(personId)).wrapped_key).toBeNull()
    const view = await record.room.openCase(record.reader(supervisor), personId)
    expect(view.entries[0]?.expunged?.order).toBe('No. 0:26-mc-00001, District Court of Nowhere')
    expect(view.entries[0]?.input).toEqual({ language: 'es', isMinor: false })
  })

  it('is not carried out when the order was withdrawn', async () => {
    const personId = await record.person()
    const subjectId = await ordered(personId)
    const entryId = subjectId.slice('expungement:'.length)
    await record.act('OrderExpungement', clerk, order, personId, {
      correction: { kind: 'withdraws', entryId, reason: 'Entered in the wrong record.' },
    })
    await expect(record.act('ApproveExpungement', supervisor, { subjectId, ...approval }, personId)).rejects.toThrow()
    expect((await keyOf(personId)).wrapped_key).not.toBeNull()
  })

  it('cannot be undone, not even by the owner of the database', async () => {
    const personId = await expunged()
    const owner = await record.database.owner()
    await expect(owner.query(`update vault.person_key set wrapped_key = '\\x00' where person_id = $1`, [personId])).rejects.toThrow(
      'never changed',
    )
    await expect(owner.query('delete from vault.person_key where person_id = $1', [personId])).rejects.toThrow('not removed')
    await owner.end()
  })

  it('leaves nothing more to decide about the person: sharing, merging and restricting are refused', async () => {
    const personId = await expunged()
    const share = { sharedWith: 'Example agency', what: 'The file', ground: 'routine use', why: 'Asked in writing.' }
    await expect(record.act('ShareFile', clerk, share, personId)).rejects.toThrow('expunged')
  })
})
