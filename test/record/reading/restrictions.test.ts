import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MayNotRead } from '../../../src/reading-room/reading-room.ts'
import { type RoomForTests, roomForTests } from './room-for-tests.ts'

let record: RoomForTests
let clerk: string
let cleared: string
let supervisor: string
beforeAll(async () => {
  record = await roomForTests()
  clerk = await record.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
  cleared = await record.officer(['attorney'], { office: 'legal', name: 'Cleared Example' })
  supervisor = await record.officer(['records-supervisor'], { office: 'records', name: 'Supervisor Example' })
  await record.clear(cleared, 'asylum')
})
afterAll(() => record?.close())

const because = { under: 'Form I-589 of an invented day', why: 'The person asked for asylum.' }

async function asylumSeeker() {
  const personId = await record.person({ familyName: 'Refugiada', givenNames: 'Elena' })
  const { entry } = await record.act('Restrict', clerk, { restriction: 'asylum', ...because }, personId)
  return { personId, subjectId: `restriction:${entry.entryId}` }
}

describe('asylum information (8 CFR 208.6)', () => {
  it('is read by those cleared for it', async () => {
    const { personId } = await asylumSeeker()
    const view = await record.room.openCase(record.reader(cleared), personId)
    expect(view.entries.map(({ entry }) => entry.act)).toEqual(['RegisterPerson', 'Restrict'])
    expect(view.entries[0]?.input).toMatchObject({ familyName: 'Refugiada' })
    expect(view.withheld).toEqual({ count: 0, because: [] })
  })

  it('is left out for others: the entry that tells of it by the database, the name by the field rule, each said with its citation', async () => {
    const { personId } = await asylumSeeker()
    const view = await record.room.openCase(record.reader(clerk), personId)
    expect(view.entries.map(({ entry }) => entry.act)).toEqual(['RegisterPerson'])
    expect(view.withheld).toEqual({ count: 1, because: ['asylum'] })
    expect(view.sequence).toBe(2)
    expect(view.entries[0]?.redacted).toContainEqual({ field: 'familyName', rule: 'confidentiality-asylum', cite: '8 CFR 208.6' })
    expect(JSON.stringify(view)).not.toMatch(/Refugiada|Elena|I-589/)
    expect([...view.state.subjects.keys()]).toEqual(['person'])
  })

  it('is logged as what was opened: no personal field for whoever saw none', async () => {
    const { personId } = await asylumSeeker()
    const [closed, open] = [
      await record.room.openCase(record.reader(clerk), personId),
      await record.room.openCase(record.reader(cleared), personId),
    ]
    const lines = await record.lines('reading_id = any ($1)', [[closed.readingId, open.readingId]])
    expect(lines.map(({ fields }) => fields.length > 0)).toEqual([false, true])
  })

  it('is open again once the restriction was lifted, except the entry that told of it', async () => {
    const { personId, subjectId } = await asylumSeeker()
    await record.act('LiftRestriction', supervisor, { subjectId, under: 'Consent of an invented day', why: 'Written consent.' }, personId)
    const view = await record.room.openCase(record.reader(clerk), personId)
    expect(view.entries.map(({ entry }) => entry.act)).toEqual(['RegisterPerson', 'LiftRestriction'])
    expect(view.entries[0]?.input).toMatchObject({ familyName: 'Refugiada' })
    expect(view.withheld.count).toBe(1)
  })

  it('stays in the record as it was: reading redacted changes no byte of it', async () => {
    const { personId } = await asylumSeeker()
    const before = await record.entries(personId)
    await record.room.openCase(record.reader(clerk), personId)
    expect(await record.entries(personId)).toEqual(before)
  })

  it('is not shared as other files are, and is shared as the rule allows', async () => {
    const { personId } = await asylumSeeker()
    const share = { sharedWith: 'Example consulate', what: 'The file', why: 'Asked in writing.' }
    await expect(record.act('ShareFile', clerk, { ...share, ground: 'routine use' }, personId)).rejects.toThrow('8 CFR 208.6')
    const consent = { ...share, ground: 'written consent of the person' }
    expect((await record.act('ShareRestrictedFile', supervisor, consent, personId)).outcome).toBe('recorded')
  })

  it('is not seen after the clearance ended', async () => {
    const { personId } = await asylumSeeker()
    const officer = await record.officer(['attorney'], { office: 'legal' })
    await record.clear(officer, 'asylum')
    expect((await record.room.openCase(record.reader(officer), personId)).withheld.count).toBe(0)
    const clearance = (await record.entries(officer)).find(({ act }) => act === 'ClearForRestriction')
    const input = { subjectId: `clearance:${clearance?.entryId}`, reason: 'Moved to other work.' }
    await record.act('EndClearance', supervisor, input, officer)
    expect((await record.room.openCase(record.reader(officer), personId)).withheld).toEqual({ count: 1, because: ['asylum'] })
  })
})

describe('a person under 18', () => {
  it('is restricted from registration on, until noted as of age', async () => {
    const personId = await record.person({ familyName: 'Menor', isMinor: true })
    const view = await record.room.openCase(record.reader(clerk), personId)
    expect(view.entries[0]?.redacted.map(({ rule }) => rule)).toContain('reading-minor')
    await record.act('NoteOfAge', clerk, { because: 'document seen', why: 'Certificate of birth.' }, personId)
    expect((await record.room.openCase(record.reader(clerk), personId)).entries[0]?.input).toMatchObject({ familyName: 'Menor' })
  })

  it('stays restricted by another ground when of age', async () => {
    const personId = await record.person({ familyName: 'Menor' })
    await record.act('NoteUnderAge', clerk, { minorBasis: 'claimed', birthOn: '2009-05-05' }, personId)
    await record.act('Restrict', clerk, { restriction: 'minor', under: 'Order 1', why: 'Ordered by a court.' }, personId)
    await record.act('NoteOfAge', clerk, { because: 'turned 18', why: 'Birthday.' }, personId)
    expect((await record.registrar.findCase(personId))?.restrictions).toEqual(['minor'])
  })
})

describe('row-level security itself', () => {
  const rows = async (clearances: string | undefined, personId: string) => {
    const client = await record.database.reader.connect()
    try {
      await client.query('begin')
      if (clearances !== undefined) await client.query("select set_config('writ.clearances', $1, true)", [clearances])
      return (await client.query('select act from ledger.entry where case_id = $1 order by sequence', [personId])).rows.map(
        ({ act }) => act,
      )
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  it('shows a restricted entry to nobody who does not name every one of its restrictions', async () => {
    const { personId } = await asylumSeeker()
    expect(await rows(undefined, personId)).toEqual(['RegisterPerson'])
    expect(await rows('', personId)).toEqual(['RegisterPerson'])
    expect(await rows('minor,sealed', personId)).toEqual(['RegisterPerson'])
    expect(await rows('asylum', personId)).toEqual(['RegisterPerson', 'Restrict'])
  })

  it('leaves no clearance behind on a connection that another reader gets next', async () => {
    const { personId } = await asylumSeeker()
    await Promise.all(Array.from({ length: 20 }, () => record.room.openCase(record.reader(cleared), personId)))
    const views = await Promise.all(Array.from({ length: 20 }, () => record.room.openCase(record.reader(clerk), personId)))
    for (const view of views) expect(view.entries.map(({ entry }) => entry.act)).toEqual(['RegisterPerson'])
  })
})

describe('a document', () => {
  /** A document put beside an entry of the person, as the registrar would: here without an act that makes one. */
  async function withDocument(change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes) {
    const personId = await record.person({ familyName: 'Documentada' })
    const bytes = Buffer.from('%PDF-1.7 an invented document')
    const [documentId, entryId] = [randomUUID(), randomUUID()]
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const sealed = await record.vault.sealBytes(personId, change(bytes))
    const [first] = await record.entries(personId)
    if (!first) throw new Error('The person has no entry.')
    const { position: _position, sequence: _sequence, recordedAt: _recorded, previousHash: _previous, hash: _hash, ...kept } = first
    const made = { documentId, form: 'G-0', title: 'Invented form', sha256 }
    await record.ledger.append({
      entry: {
        ...kept,
        entryId,
        act: 'AddAlias',
        payload: { source: 'document' },
        personal: null,
        documents: [made],
        idempotencyKey: null,
      },
      expectedSequence: 1,
      clocks: [],
      notices: [],
      documents: [{ documentId, form: 'G-0', sha256, sealed }],
      tokens: [],
      trace: { sessionId: null, address: null, door: 'system' },
    })
    return { personId, documentId, bytes }
  }

  it('is opened, logged, byte for byte as it was made', async () => {
    const { personId, documentId, bytes } = await withDocument()
    const opened = await record.room.openDocument(record.reader(clerk), personId, documentId)
    expect(Buffer.from(opened.bytes)).toEqual(bytes)
    expect(opened).toMatchObject({ form: 'G-0', title: 'Invented form' })
    expect(await record.lines('document_id = $1', [documentId])).toMatchObject([
      { what: 'document', outcome: 'allowed', fields: ['AddAlias.G-0'] },
    ])
  })

  it('is not given out when its bytes are not those the entry was made with', async () => {
    const { personId, documentId } = await withDocument((bytes) => Uint8Array.from([...bytes, 32]))
    await expect(record.room.openDocument(record.reader(clerk), personId, documentId)).rejects.toThrow(
      'not the one its entry was made with',
    )
  })

  it('is not opened through another case, nor by its id alone', async () => {
    const { documentId } = await withDocument()
    const other = await record.person()
    await expect(record.room.openDocument(record.reader(clerk), other, documentId)).rejects.toThrow(MayNotRead)
  })

  it('is not opened by whoever may not see the name in it: a page cannot be redacted', async () => {
    const { personId, documentId } = await withDocument()
    await record.act('Restrict', clerk, { restriction: 'asylum', ...because }, personId)
    await expect(record.room.openDocument(record.reader(clerk), personId, documentId)).rejects.toThrow('8 CFR 208.6')
    expect((await record.room.openDocument(record.reader(cleared), personId, documentId)).form).toBe('G-0')
  })

  it('is gone when the record was expunged', async () => {
    const { personId, documentId } = await withDocument()
    const order = { order: 'No. 2', court: 'Court of Nowhere', orderedOn: '2026-03-01', why: 'Ordered.' }
    const { entry } = await record.act('OrderExpungement', clerk, order, personId)
    await record.act(
      'ApproveExpungement',
      supervisor,
      { subjectId: `expungement:${entry.entryId}`, isOrderSeen: true, why: 'Read.' },
      personId,
    )
    await expect(record.room.openDocument(record.reader(clerk), personId, documentId)).rejects.toThrow('expunged under No. 2')
  })
})
