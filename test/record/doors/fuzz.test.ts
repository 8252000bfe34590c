import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FormField } from '../../../src/doors/desk/forms/form-field.ts'
import { formFields } from '../../../src/doors/desk/forms/form-fields.ts'
import { positionIds } from '../../../src/law/officers/positions.ts'
import { placeId } from '../../../src/offices/places/exports.ts'
import { calendarCaseId } from '../../../src/offices/policy/exports.ts'
import { callApi, type Everybody, everybody } from './everybody.ts'
import { testCatalogue } from './example-office.ts'
import { type InventedCase, inventCase } from './invent-case.ts'
import { openDesk, origin, type TestDesk } from './open-desk.ts'

let desk: TestDesk
let all: Everybody
let invented: InventedCase
let positionBefore: number
/** A case of each kind that acts go on with. */
let cases: Readonly<Record<string, string | undefined>>
beforeAll(async () => {
  desk = await openDesk()
  invented = await inventCase(desk)
  all = await everybody(desk)
  cases = await inventCases()
  positionBefore = await desk.record.ledger.position()
})
afterAll(() => desk.close())

const acts = [...testCatalogue.acts.values()].filter(({ by }) => by.length > 0).map((act) => [act.act, act] as const)
/** Over all acts together some eight hundred tries each way, other ones in every run: as acts are added, the time it takes does not grow with them. */
const numRuns = Math.ceil(800 / acts.length)
const hostile = `"><script>alert('x')</script>&<img src=x onerror=alert(1)>\u202e\u0000{{7*7}}' or 1=1 --`

/** Whatever came, it was answered, in words that show nothing of the inside, and nothing that would run. */
async function isSound(answer: Response, asked: string): Promise<void> {
  const text = await answer.text()
  expect(answer.status, `${asked}\n${text.slice(0, 2000)}`).toBeLessThan(500)
  expect(text, asked).not.toMatch(/\n\s+at .+:\d+:\d+|node_modules|src\/[a-z-]+\/[a-z-]+\.ts|SQLSTATE|syntax error at/)
  expect(text, asked).not.toContain('<script')
  expect(text, asked).not.toContain('<img src=x')
}

const zone = 'America/New_York'

async function inventCases(): Promise<Readonly<Record<string, string | undefined>>> {
  const begin = async (who: string, act: string, input: unknown) => (await invented.act(who, act, input, null)).entry.caseId
  const outside = {
    occurredAt: '2026-03-05T12:00:00Z',
    zone,
    from: 'a-newspaper',
    place: 'EXACNTY',
    source: 'An invented newspaper',
    report: 'Invented',
  }
  const overseer = { code: 'OIDO', name: 'Office of the Ombudsman (invented)', overseerKind: 'of-the-department', sinceOn: '2020-01-01' }
  return {
    custody: invented.caseId,
    person: invented.personId,
    officer: desk.officers.get('devon.deportation'),
    place: placeId('EXAHOLD'),
    calendar: calendarCaseId,
    partner: await begin('sasha.supervisor', 'RegisterPartner', {
      code: 'exmpjail',
      name: 'Example County Jail',
      partnerKind: 'jail',
      zone,
    }),
    'death-report': await begin('riley.records', 'LogOutsideReport', outside),
    oversight: await begin('parker.policy', 'RegisterOverseer', overseer),
    publication: await begin(all.visitors.get('statistician')?.officerId ?? '', 'ScheduleEdition', {
      publication: 'detention-statistics',
      edition: '2026-03-31',
      plannedOn: '2026-04-10',
    }),
  }
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    hostile,
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    '2026-02-30',
    '2026-03-06T06:30:00-05:00',
    '9999-12-31T23:59:59Z',
    'Moon/Base',
    'x'.repeat(25_000),
  ),
)

/** Values for a field: now and then what it asks for, mostly not. */
function valueFor(field: FormField): fc.Arbitrary<unknown> {
  const choices = field.choices?.map(({ value }) => value) ?? []
  const right: Record<string, fc.Arbitrary<unknown>> = {
    'yes-no': fc.boolean(),
    number: fc.oneof(fc.integer(), fc.double()),
    instant: fc.constantFrom('2026-03-06T06:30:00-05:00', '1949-01-01T00:00:00Z', '2026-03-05T23:59:59.999999999Z'),
    day: fc.constantFrom('2026-03-06', '2026-02-29', '0000-01-01'),
    zone: fc.constantFrom('America/New_York', 'UTC', '+05:00', 'Moon/Base'),
    officer: fc.constantFrom(...desk.officers.values()),
    place: fc.constantFrom('EXAHOLD', 'NOSUCH'),
    person: fc.constant(invented.personId),
    subject: fc.constantFrom('custody', 'stint:x', '__proto__'),
    language: fc.constantFrom('es', 'quc'),
    choices: fc.array(choices.length > 0 ? fc.constantFrom(...choices) : text),
    lines: fc.array(text),
    list: fc.array(inputFor(field.fields ?? []), { maxLength: 3 }),
    group: inputFor(field.fields ?? []),
  }
  const likely = right[field.control] ?? (choices.length > 0 ? fc.constantFrom(...choices) : fc.constantFrom('Some words', 'A012-345-678'))
  return fc.oneof({ weight: 40, arbitrary: likely }, { weight: 1, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue() })
}

/** Mostly every field; now and then some are left out. */
function inputFor(fields: readonly FormField[]): fc.Arbitrary<unknown> {
  const all = Object.fromEntries(fields.map((field) => [field.key, valueFor(field)]))
  return fc.oneof({ weight: 3, arbitrary: fc.record(all) }, { weight: 1, arbitrary: fc.record(all, { requiredKeys: [] }) })
}

describe('whatever is sent', () => {
  test.each(acts)('%s answers by the API, assessed or done', async (name, act) => {
    const key = all.keys.get(positionIds.find((position) => act.by.includes(position)) ?? 'no-position')
    const input = fc.oneof({ weight: 5, arbitrary: inputFor(formFields(act.input)) }, { weight: 1, arbitrary: fc.jsonValue() })
    const right = cases[act.caseKind]
    if (!act.opensCase) expect(right, `a case to go on with by ${name}`).toBeDefined()
    const wrong = fc.constantFrom(invented.caseId, invented.personId, '00000000-0000-4000-8000-000000000000', undefined)
    const caseId = fc.oneof({ weight: 4, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: wrong })
    await fc.assert(
      fc.asyncProperty(input, caseId, fc.boolean(), async (given, of, isDone) => {
        const path = `/api/record/acts/${name}${isDone ? '' : '/assess'}`
        await isSound(
          await callApi(desk, path, { input: given, ...(of === undefined ? {} : { caseId: of }) }, key),
          `${path} ${JSON.stringify(given)}`,
        )
      }),
      { numRuns },
    )
  })

  test.each(acts)('%s answers by its form', async (name, act) => {
    const visitor = all.visitors.get(positionIds.find((position) => act.by.includes(position)) ?? 'no-position')
    const names = boxesOf(formFields(act.input))
    const boxes = fc.dictionary(
      fc.constantFrom(...names, 'in.__proto__', 'in.constructor', 'in.x.y.z'),
      fc.oneof(text, fc.constantFrom('yes', 'no', '3', '6', '2026', '09:00', 'America/New_York')),
    )
    const frame = fc.record(
      {
        go: fc.oneof(fc.constantFrom('start', 'next', 'back', 'check', 'record', 'page:0', 'page:99', 'add:x', 'remove:x.0'), text),
        page: fc.constantFrom('0', '1', '-1', '99', 'x'),
        case: fc.oneof(fc.constant(invented.caseId), text),
        expected: fc.constantFrom('0', '2', 'x', '99999999999999999999'),
        purpose: fc.constantFrom('', 'Preparing the custody review', hostile),
        key: fc.oneof(fc.constantFrom('k', hostile), text),
        delegation: text,
        'correction-kind': fc.constantFrom('corrects', 'withdraws', 'x'),
        'correction-entry': fc.constantFrom('00000000-0000-4000-8000-000000000000', hostile),
        reason: text,
        subject: text,
      },
      { requiredKeys: ['go'] },
    )
    await fc.assert(
      fc.asyncProperty(frame, boxes, async (given, answers) => {
        const form = { ...given, ...answers } as Record<string, string>
        if (visitor) await isSound(await visitor.post(`/desk/acts/${name}`, form), `${name} ${JSON.stringify(form)}`)
      }),
      { numRuns },
    )
  })
})

function boxesOf(fields: readonly FormField[], under = 'in.'): string[] {
  return fields.flatMap((field) => {
    const at = under + field.key
    if (field.control === 'group') return boxesOf(field.fields ?? [], `${at}.`)
    if (field.control === 'list') return [`${at}.count`, ...boxesOf(field.fields ?? [], `${at}.0.`)]
    if (field.control === 'day' || field.control === 'instant')
      return ['month', 'day', 'year', 'time', 'zone', 'which'].map((part) => `${at}.${part}`)
    return [at]
  })
}

describe('some of it', () => {
  test('fitted, and was recorded or refused on the record', async () => {
    const entries = await desk.record.ledger.readFrom(positionBefore, 1000)
    expect(new Set(entries.map(({ act }) => act)).size).toBeGreaterThan(5)
    expect(entries.some(({ outcome }) => outcome === 'recorded')).toBe(true)
  })
})

describe('every address', () => {
  const params = fc.array(fc.tuple(fc.constantFrom('whose', 'due', 'rule', 'zone', 'after', 'case', 'before', 'lang', 'x'), text), {
    maxLength: 4,
  })

  test('of the desks answers whatever stands in it', async () => {
    const visitor = all.visitors.get('supervisory-deportation-officer')
    const paths = [
      ...new Set(desk.app.routes.filter(({ path, method }) => path.startsWith('/desk') && method !== 'ALL').map(({ path }) => path)),
    ]
    expect(paths.length).toBeGreaterThan(12)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), text, params, fc.boolean(), async (path, part, query, isForm) => {
        const filled = path.replaceAll(/:\w+/g, encodeURIComponent(part.toWellFormed()) || 'x')
        const asked = `${filled}?${new URLSearchParams(query.map(([name, value]) => [name, value.toWellFormed()]))}`
        const answer = isForm ? await visitor?.post(filled, Object.fromEntries(query)) : await visitor?.get(asked)
        if (answer) await isSound(answer, `${isForm} ${asked}`)
      }),
      { numRuns: 150 },
    )
  })

  test('of the API that reads answers whatever is sent to it', async () => {
    const key = all.keys.get('field-office-director')
    const paths = [
      `/api/record/cases/${invented.caseId}/open`,
      `/api/record/cases/${invented.caseId}/readings`,
      `/api/record/cases/${invented.caseId}/documents/00000000-0000-4000-8000-000000000000`,
      '/api/record/people/find',
      '/api/record/board',
      '/api/record/board-as-of',
    ]
    const served = desk.app.routes.filter(({ path, method }) => /^\/api\/record\/(?!acts\/)/.test(path) && method !== 'ALL')
    expect(paths.length, 'every address of the API that reads').toBe(new Set(served.map(({ path }) => path)).size)
    const names = [
      'purpose',
      'identifier',
      'familyName',
      'givenName',
      'birthOn',
      'office',
      'officerId',
      'asOf',
      'rule',
      'caseId',
      'show',
      'withinHours',
      'after',
      'limit',
    ]
    const body = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom(...names),
        fc.oneof(text, fc.jsonValue(), fc.constantFrom('Preparing the custody review', 'overdue', 'due', 'custody', 1, 500)),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), body, async (path, given) => {
        await isSound(await callApi(desk, path, given, key), `${path} ${JSON.stringify(given)}`)
      }),
      { numRuns: 200 },
    )
  })

  test('of the API answers a body that is not JSON, a key that is none, and headers that are nonsense', async () => {
    const key = all.keys.get('deportation-officer') ?? ''
    const ask = (headers: Record<string, string>, body: string) =>
      desk.app.request(`${origin}/api/record/acts/OpenExample`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      })
    const bearer = { authorization: `Bearer ${key}` }
    await isSound(await ask(bearer, '{"input":'), 'half a body')
    await isSound(await ask({ authorization: 'Bearer writ_nonsense' }, '{}'), 'no such key')
    await isSound(await ask({ ...bearer, 'if-match': 'nonsense' }, '{"input":{}}'), 'If-Match')
    await isSound(await ask({ ...bearer, 'idempotency-key': 'with a space' }, '{"input":{}}'), 'Idempotency-Key')
  })
})
