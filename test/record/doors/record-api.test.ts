import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testCatalogue } from './example-office.ts'
import { type InventedCase, inventCase, note, opening, person } from './invent-case.ts'
import { openDesk, origin, type TestDesk } from './open-desk.ts'

let desk: TestDesk
let invented: InventedCase
let key: string
beforeAll(async () => {
  desk = await openDesk()
  invented = await inventCase(desk)
  key = await keyOf('sasha.supervisor')
})
afterAll(() => desk.close())

const purpose = 'Preparing the custody review'

async function keyOf(signInName: string): Promise<string> {
  const { access, now } = desk.record
  const acts = [...testCatalogue.acts.keys()]
  const reads = ['cases', 'documents', 'search', 'board', 'readings']
  const made = { officerId: desk.officers.get(signInName) ?? '', label: 'test', acts, reads, expiresAt: now().add({ hours: 24 }) }
  return (await access.keys.make(made, { officerId: desk.officers.get('kit.keys') ?? '' }, now())).secret
}

async function call(path: string, body: unknown, headers: Record<string, string> = {}, by = key) {
  const answer = await desk.app.request(`${origin}/api/record${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${by}`, ...headers },
    body: JSON.stringify(body),
  })
  return { status: answer.status, headers: answer.headers, body: Anything.parse(await answer.json()) }
}

const Anything = z.looseObject({
  message: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  outcome: z.string().optional(),
  entry: z.looseObject({ entryId: z.string(), sequence: z.number() }).optional(),
  assessment: z.looseObject({ refused: z.boolean() }).optional(),
})

const order = { ...note, isForbidden: true }
const recordOrder = (headers: Record<string, string> = {}, input: object = order) =>
  call('/acts/NoteExample', { caseId: invented.caseId, input }, headers)
const sequenceNow = async () => (await desk.record.ledger.readCase(invented.caseId)).length

describe('an act by the API', () => {
  test('is recorded once for one Idempotency-Key, and answered the same', async () => {
    const before = await sequenceNow()
    const [one, two] = await Promise.all([recordOrder({ 'idempotency-key': 'order-1' }), recordOrder({ 'idempotency-key': 'order-1' })])
    expect([one.status, two.status]).toEqual([200, 200])
    expect(one.body.entry?.entryId).toBe(two.body.entry?.entryId)
    expect(await sequenceNow()).toBe(before + 1)
    expect(one.headers.get('etag')).toBe(`"${before + 1}"`)
  })

  test('is answered 409 with what changed where the case moved on since the sequence in If-Match', async () => {
    const seen = await sequenceNow()
    await invented.act('devon.deportation', 'NoteExample', order)
    const answer = await recordOrder({ 'if-match': `"${seen}"` })
    expect(answer.status).toBe(409)
    expect(answer.body.errors).toEqual([
      { field: `entry ${seen + 1}`, message: expect.stringMatching(/^NoteExample, which happened 2026-03-06T15/) },
    ])
    expect(await sequenceNow()).toBe(seen + 1)
    expect((await recordOrder({ 'if-match': `"${seen + 1}"` })).status).toBe(200)
  })

  test('lends a power and takes it back, in the file of an officer that stays closed to the lender', async () => {
    const drews = await keyOf('drew.director')
    const caseId = desk.officers.get('devon.deportation') ?? ''
    const term = { fromOn: '2026-03-01', throughOn: '2026-03-31', zone: 'America/New_York' }
    const lent = await call(
      '/acts/DelegateAuthority',
      { caseId, input: { positions: ['field-office-director'], order: 'Order 9 (invented)', ...term } },
      {},
      drews,
    )
    const subjectId = `delegation:${lent.body.entry?.entryId}`
    const back = await call('/acts/RevokeDelegation', { caseId, input: { subjectId, reason: 'No longer needed.' } }, {}, drews)
    expect([lent.body.outcome, back.body.outcome]).toEqual(['recorded', 'recorded'])
  })

  test('as lists in lists without end is refused as no act, also where no key is sent', async () => {
    for (const authorization of [`Bearer ${key}`, 'Bearer writ_unknown']) {
      const answer = await desk.app.request(`${origin}/api/record/acts/NoteExample`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: `{"caseId":"${invented.caseId}","input":{"note":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      })
      expect([400, 401, 422]).toContain(answer.status)
    }
  })

  test('may be as long as its longest answers, and no longer than a megabyte', async () => {
    const answer = await recordOrder({}, { ...order, nothingOfThisName: 'x'.repeat(100_000) })
    expect([answer.status, answer.body.errors?.[0]?.message]).toEqual([422, 'There is no field nothingOfThisName.'])
    expect((await recordOrder({}, { ...order, nothingOfThisName: 'x'.repeat(1_100_000) })).status).toBe(413)
  })

  test('with an answer left out, or one that is not offered, is answered in plain words', async () => {
    const answer = await recordOrder({}, { zone: 7 })
    const messages = answer.body.errors?.map(({ message }) => message) ?? []
    expect(messages).toContain('Give an answer.')
    expect(messages.join(' ')).not.toMatch(/undefined|received|Invalid/)
  })

  test('is answered 422 with each field that is wrong', async () => {
    const answer = await recordOrder({}, { ...order, orderedOn: '2026-02-30', isForbidden: 'perhaps' })
    expect(answer.status).toBe(422)
    expect(answer.body.errors?.map(({ field }) => field)).toEqual(['orderedOn', 'isForbidden'])
  })

  test('that the law refuses is answered 200: the refusal is an entry, with its reasons', async () => {
    const input = { name: 'Ana Inventada' }
    const assessed = await call('/acts/DecideExample/assess', { caseId: invented.caseId, input })
    expect(assessed.body.refused).toBe(true)
    const before = await sequenceNow()
    const answer = await call('/acts/DecideExample', { caseId: invented.caseId, input })
    expect([answer.status, answer.body.outcome, answer.body.assessment?.refused]).toEqual([200, 'refused', true])
    expect(JSON.stringify(answer.body.entry)).toContain('Examples are not forbidden')
    expect(await sequenceNow()).toBe(before + 1)
  })

  test('assessed only, writes nothing', async () => {
    const before = await desk.record.ledger.position()
    const answer = await call('/acts/NoteExample/assess', { caseId: invented.caseId, input: order })
    expect(answer.status).toBe(200)
    expect(await desk.record.ledger.position()).toBe(before)
  })

  test('begins a case, and its entry gives nothing personal back', async () => {
    const registered = await call('/acts/RegisterPerson', { input: { ...person, aNumber: 'A077-777-777' } })
    expect(registered.status).toBe(200)
    expect(JSON.stringify(registered.body.entry)).not.toMatch(/Inventada|A077/)
    const arrested = await call('/acts/OpenExample', { input: opening(String(registered.body.entry?.caseId)) })
    expect(arrested.body.entry?.sequence).toBe(1)
  })

  test('says to nobody why it is not permitted, and keeps that it was tried', async () => {
    const answer = await call('/acts/AppointOfficer', { input: {} })
    expect([answer.status, answer.body.message, answer.body.errors]).toEqual([403, 'This is not permitted.', []])
    const tried = await desk.record.access.denials.list(desk.officers.get('sasha.supervisor'))
    expect(tried.map(({ about }) => about)).toContain('AppointOfficer')
  })
})

describe('reading by the API', () => {
  test('gives a case as this reader may see it, and logs it first', async () => {
    const answer = await call(`/cases/${invented.caseId}/open`, { purpose })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('etag')).toBe(`"${await sequenceNow()}"`)
    const readings = await call(`/cases/${invented.caseId}/readings`, { purpose })
    expect(JSON.stringify(readings.body)).toContain(purpose)
  })

  test('gives nothing without a reason in words', async () => {
    const answer = await call(`/cases/${invented.personId}/open`, { purpose: 'x' })
    expect(answer.status).toBe(403)
    expect(JSON.stringify(answer.body)).not.toContain('Inventada')
  })

  test('finds a person by exact words, and by parts of them nobody', async () => {
    const found = await call('/people/find', { purpose, familyName: 'inventada', givenName: 'ana' })
    expect(JSON.stringify(found.body)).toContain(invented.personId)
    const parts = await call('/people/find', { purpose, familyName: 'Inventa', givenName: 'Ana' })
    expect(parts.body.people).toEqual([])
  })

  test('gives the board of the officer’s own offices only', async () => {
    const mine = await call('/board', { purpose, office: 'custody' })
    expect(JSON.stringify(mine.body)).toContain(invented.caseId)
    expect((await call('/board', { purpose, office: 'personnel' })).status).toBe(403)
  })

  test('gives the board of an earlier moment, of the officer’s own offices only', async () => {
    const then = await call('/board-as-of', { purpose, office: 'custody', asOf: '2020-01-01T23:59:59Z' })
    expect([then.status, then.body]).toEqual([200, expect.objectContaining({ asOf: '2020-01-01T23:59:59Z', rows: [], untestable: [] })])
    expect((await call('/board-as-of', { purpose, office: 'personnel', asOf: '2020-01-01T23:59:59Z' })).status).toBe(403)
    expect((await call('/board-as-of', { purpose, office: 'custody', asOf: 'yesterday' })).status).toBe(400)
  })

  test('gives a document byte for byte', async () => {
    const entries = await desk.record.ledger.readCase(invented.caseId)
    const made = entries.flatMap(({ documents }) => documents)[0] ?? (await makeDocument())
    const answer = await desk.app.request(`${origin}/api/record/cases/${invented.caseId}/documents/${made?.documentId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ purpose }),
    })
    expect(
      createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex'),
    ).toBe(made?.sha256)
  })
})

const makeDocument = async () => {
  await invented.act('sasha.supervisor', 'NoteExample', note)
  return (await invented.act('sasha.supervisor', 'DecideExample', { name: 'Ana Inventada' })).entry.documents[0]
}

describe('the OpenAPI document', () => {
  test('describes every act from the declaration its form comes from, and marks what is personal', async () => {
    const document = Document.parse(await (await desk.app.request(`${origin}/openapi.json`)).json())
    for (const [name, act] of testCatalogue.acts) {
      const fields =
        document.paths[`/api/record/acts/${name}`]?.post?.requestBody?.content['application/json'].schema.properties.input?.properties
      expect(Object.keys(fields ?? {}).toSorted(), name).toEqual(Object.keys(act.input.shape).toSorted())
    }
    const text = JSON.stringify(document)
    expect(text).toContain('"x-personal":true')
    expect(text).not.toContain('"writ":{"label"')
  })

  test('gives for every act a body that the act would take', async () => {
    const document = Document.parse(await (await desk.app.request(`${origin}/openapi.json`)).json())
    for (const [name, act] of testCatalogue.acts)
      for (const path of [`/api/record/acts/${name}`, `/api/record/acts/${name}/assess`]) {
        const example = document.paths[path]?.post?.requestBody?.content['application/json'].example
        expect([path, act.input.safeParse(example?.input).error?.issues ?? []]).toEqual([path, []])
        expect([path, example?.caseId === undefined]).toEqual([path, act.opensCase === true])
      }
    expect(await (await desk.app.request(`${origin}/docs/acts/IssueNoticeToAppear`)).text()).toContain(
      '&quot;hearingTime&quot;: &quot;08:30&quot;',
    )
  })

  test('says how a program shows who it is, at every address of the record and no other', async () => {
    const document = Document.parse(await (await desk.app.request(`${origin}/openapi.json`)).json())
    expect(document.components.securitySchemes?.key).toMatchObject({ type: 'http', scheme: 'bearer' })
    for (const [path, methods] of Object.entries(document.paths))
      expect([path, methods.post?.security]).toEqual([path, path.startsWith('/api/record/') ? [{ key: [] }] : undefined])
    expect(await (await desk.app.request(`${origin}/docs`)).text()).toContain('Authorization: Bearer')
  })

  test('has a page for each act, open to all', async () => {
    for (const name of testCatalogue.acts.keys())
      expect([name, (await desk.app.request(`${origin}/docs/acts/${name}`)).status]).toEqual([name, 200])
    expect((await desk.app.request(`${origin}/docs/acts/NoSuchAct`)).status).toBe(404)
    expect((await (await desk.app.request(`${origin}/docs`)).text()).length).toBeLessThan(400_000)
  })
})

const Document = z.looseObject({
  components: z.looseObject({ securitySchemes: z.looseObject({ key: z.unknown() }).optional() }),
  paths: z.record(
    z.string(),
    z.looseObject({
      post: z
        .looseObject({
          security: z.unknown().optional(),
          requestBody: z
            .looseObject({
              content: z.looseObject({
                'application/json': z.looseObject({
                  example: z.object({ caseId: z.string().optional(), input: z.unknown() }).optional(),
                  schema: z.looseObject({
                    properties: z.looseObject({ input: z.looseObject({ properties: z.looseObject({}) }).optional() }).default({}),
                  }),
                }),
              }),
            })
            .optional(),
        })
        .optional(),
    }),
  ),
})
