import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partnerId } from '../../../src/offices/detainers/exports.ts'
import { readPdf } from '../../unit/documents/read-pdf.ts'
import { person } from '../doors/invent-case.ts'
import { openDesk, origin, type TestDesk } from '../doors/open-desk.ts'

const zone = 'America/New_York'
const trace = { sessionId: null, address: null, door: 'system' } as const
const jail = '/jail/EXMPJAIL'

let desk: TestDesk
let caseId = ''
let detainerId = ''
let cookie = ''

/** Does an act as an invented officer at a moment, and expects it recorded. */
async function does(at: string, by: string, act: string, input: Record<string, unknown>, of?: string) {
  desk.setClock(at)
  const officerId = desk.officers.get(by)
  if (!officerId) throw new Error(`Nobody is entered as ${by}.`)
  const result = await desk.record.registrar.act({ act, officerId, input, trace, ...(of ? { caseId: of } : {}) })
  if (result.outcome === 'recorded') return result
  throw new Error(`${act} was refused: ${result.assessment.findings.map(({ fact }) => fact).join(' ')}`)
}

const get = (path: string, headers: Record<string, string> = {}) => desk.app.request(origin + path, { headers: { cookie, ...headers } })
const enter = (secret: string, path = jail) =>
  desk.app.request(origin + path, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ secret }).toString(),
  })
const plain = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** A form as its reader has it. */
async function formOf(documentId: string, personId: string) {
  const { app } = desk.record.database
  const { rows } = await app.query<{ sealed: Uint8Array }>('select sealed from ledger.document where document_id = $1', [documentId])
  const bytes = await desk.record.vault.openBytes(personId, rows[0]?.sealed ?? new Uint8Array())
  if (!(bytes instanceof Uint8Array)) throw new Error('The form was expunged.')
  return readPdf(bytes)
}

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

describe('a jail holds somebody on a detainer over Thanksgiving', () => {
  it('after its notice came in as a document, cause was stated, and a detainer issued with its warrant', async () => {
    const personId = (await does('2026-11-23T14:00:00Z', 'riley.records', 'RegisterPerson', person)).entry.caseId
    await does('2026-11-23T14:05:00Z', 'sasha.supervisor', 'RegisterPartner', {
      code: 'exmpjail',
      name: 'Example County Jail (invented)',
      partnerKind: 'jail',
      zone,
    })
    const received = await does('2026-11-23T15:00:00Z', 'devon.deportation', 'RecordPartnerNotice', {
      personId,
      occurredAt: '2026-11-23T14:30:00Z',
      noticeSentAt: '2026-11-23T14:20:00Z',
      partner: 'EXMPJAIL',
      zone,
      sender: 'An invented booking sergeant',
      noticeKind: 'booking',
      noticeSha256: 'ab'.repeat(32),
      says: 'An invented booking sheet.',
    })
    caseId = received.entry.caseId
    const earlier = { form: 'I-200', issuedAt: '2026-11-20T15:00:00Z', issuer: 'An invented supervisor of another office' }
    const warrant = await does('2026-11-23T15:10:00Z', 'devon.deportation', 'RecordEarlierPaper', earlier, caseId)
    await does(
      '2026-11-23T15:20:00Z',
      'devon.deportation',
      'StateProbableCause',
      {
        facts: [
          { fact: 'A visa in the passport ended on an invented day.', source: 'paper-seen', whereFound: 'Invented passport, page 7' },
        ],
        causeBasis: 'records-show-no-status',
        isArrestedForOffence: true,
        isMoreThanBirthAbroad: true,
      },
      caseId,
    )
    const issued = await does(
      '2026-11-23T15:30:00Z',
      'devon.deportation',
      'IssueDetainer',
      {
        subjectId: `warrant:${warrant.entry.entryId}`,
        personName: 'Ana Inventada',
        partner: 'EXMPJAIL',
        zone,
        causeBasis: 'records-show-no-status',
        isMandatory: false,
        language: 'es',
      },
      caseId,
    )
    expect(issued.assessment.findings).toEqual([])
    expect(issued.entry.documents).toMatchObject([
      { form: 'I-247A' },
      { form: 'I-247A', title: expect.stringContaining('copia para la persona') },
    ])
    detainerId = `detainer:${issued.entry.entryId}`
    const [english, spanish] = await Promise.all(issued.entry.documents.map(({ documentId }) => formOf(documentId, personId)))
    expect(english?.text).toContain('No judge has signed this request.')
    expect(english?.text).toContain('I-200, issued 2026-11-20 10:00 (America/New_York)')
    expect(spanish?.text).toContain('Si es ciudadano o ciudadana de los Estados Unidos, dígalo en seguida')
    for (const form of [english, spanish]) expect(form?.text).toContain(issued.entry.entryId.slice(-8).toUpperCase())
    const service = { subjectId: detainerId, occurredAt: '2026-11-23T18:00:00Z', servedBy: 'holding-agency', server: 'An invented deputy' }
    await does(
      '2026-11-23T18:30:00Z',
      'devon.deportation',
      'ServeDetainer',
      { ...service, language: 'es', isInterpreterUsed: true },
      caseId,
    )
  })

  it('shows nothing to somebody without a key or a link, nor whether there is such a jail', async () => {
    const [ours, none] = await Promise.all([get(jail), get('/jail/NOSUCH')])
    expect([ours.status, none.status]).toEqual([200, 200])
    expect((await ours.text()).replaceAll('EXMPJAIL', 'X')).toBe((await none.text()).replaceAll('NOSUCH', 'X'))
    expect((await enter('guessed')).status).toBe(403)
  })

  it('is let in once by a one-time link, that a supervisor opened on the record and made', async () => {
    const opening = { pageBy: 'link', endsAt: '2026-12-31T00:00:00Z', handedTo: 'Records clerk' }
    await does('2026-11-24T15:00:00Z', 'sasha.supervisor', 'OpenJailPage', opening, partnerId('EXMPJAIL'))
    const sasha = await desk.enter('sasha.supervisor')
    const ways = await (await sasha.get('/jail-ways/EXMPJAIL')).text()
    const page = /name="page" value="([^"]+)"/.exec(ways)?.[1] ?? ''
    const made = await (await sasha.post('/jail-ways/EXMPJAIL', { page })).text()
    const link = /\/jail\/EXMPJAIL\?link=([\w-]+)/.exec(made)?.[1] ?? ''
    expect(plain(made)).toContain('It is never shown again.')
    expect(await (await get(`${jail}?link=${link}`)).text()).toContain(`value="${link}"`)
    const entered = await enter(link)
    expect(entered.status).toBe(303)
    cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0])[0] ?? ''
    expect((await enter(link)).status).toBe(403)
    expect((await enter(link, '/jail/NOSUCH')).status).toBe(403)
  })

  it('lets in one of ten that follow the same link at once', async () => {
    const opening = { pageBy: 'link', endsAt: '2026-12-31T00:00:00Z', handedTo: 'Records clerk' }
    const opened = await does('2026-11-24T15:30:00Z', 'sasha.supervisor', 'OpenJailPage', opening, partnerId('EXMPJAIL'))
    const made = { pageId: opened.entry.entryId, partner: 'EXMPJAIL', kind: 'link', endsAt: Temporal.Instant.from(opening.endsAt) } as const
    const { jailSecrets } = desk.record.access
    const link = await jailSecrets.make(made, opened.entry.officerId, Temporal.Instant.from('2026-11-24T15:30:00Z'))
    const answers = await Promise.all(Array.from({ length: 10 }, () => enter(link)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, ...Array.from({ length: 9 }, () => 403)])
  })

  it('is not let in by a link made a day before, nor by one another agency was given', async () => {
    const opening = { pageBy: 'link', endsAt: '2026-12-31T00:00:00Z', handedTo: 'Records clerk' }
    const opened = await does('2026-11-24T15:40:00Z', 'sasha.supervisor', 'OpenJailPage', opening, partnerId('EXMPJAIL'))
    const now = Temporal.Instant.from('2026-11-24T15:40:00Z')
    const endsAt = Temporal.Instant.from(opening.endsAt)
    const make = (partner: string, at: Temporal.Instant) =>
      desk.record.access.jailSecrets.make({ pageId: opened.entry.entryId, partner, kind: 'link', endsAt }, opened.entry.officerId, at)
    expect((await enter(await make('EXMPJAIL', now.subtract({ hours: 25 })))).status).toBe(403)
    expect((await enter(await make('OTHERPD', now))).status).toBe(403)
    expect((await enter(await make('EXMPJAIL', now))).status).toBe(303)
  })

  it('is not let make one by an officer in the line', async () => {
    const devon = await desk.enter('devon.deportation')
    expect((await devon.get('/jail-ways/EXMPJAIL')).status).toBe(403)
  })

  it('sees the detainer by its number, and that no time runs yet', async () => {
    const text = plain(await (await get(jail)).text())
    expect(text).toContain(`Detainer ${detainerId.slice(-8).toUpperCase()}`)
    expect(text).toContain('You have not said when.')
  })

  it('told that the person would go free on Wednesday at 17:00, sees both hours in its own zone, and nothing of the person', async () => {
    const told = {
      subjectId: detainerId,
      occurredAt: '2026-11-24T16:00:00Z',
      releaseEligibleAt: '2026-11-25T17:00:00-05:00',
      toldBy: 'A clerk',
    }
    await does('2026-11-24T16:05:00Z', 'devon.deportation', 'NotifyReleaseEligible', told, caseId)
    const text = plain(await (await get(jail)).text())
    expect(text).toContain('Would go free Wednesday, November 25, 2026 at 5:00 PM EST')
    expect(text).toContain('The form’s 48 hours end Friday, November 27, 2026 at 5:00 PM EST')
    expect(text).toContain('The regulation’s 48 hours end (8 CFR 287.7(d)) Monday, November 30, 2026 at 5:00 PM EST')
    for (const said of ['Inventada', 'visa', caseId]) expect(text).not.toContain(said)
    const { rows } = await desk.record.board.page({ caseId, limit: 100 }, Temporal.Instant.from('2026-11-24T16:05:00Z'))
    expect(rows.map(({ clock, dueAt }) => [clock, dueAt])).toEqual([
      ['detainer-48h-form-I247A', '2026-11-27T22:00:00.000Z'],
      ['detainer-48h-regulation', '2026-11-30T22:00:00.000Z'],
    ])
  })

  it('is told on Saturday that the form’s time is over and the regulation’s is not', async () => {
    cookie = await enterAgain('2026-11-28T15:00:00Z')
    expect(plain(await (await get(jail)).text())).toContain(
      'The form’s time is over. The regulation’s ends on Monday, November 30, 2026 at 5:00 PM EST.',
    )
  })

  it('is told on Monday at 17:00, to the second, that its authority has ended', async () => {
    cookie = await enterAgain('2026-11-30T21:59:59Z')
    expect(plain(await (await get(jail)).text())).not.toContain('Your authority has ended')
    desk.setClock('2026-11-30T22:00:00Z')
    expect(plain(await (await get(jail)).text())).toContain('Your authority has ended: nothing in the regulation lets you hold anybody')
  })

  it('lets the person go; the detainer is on record as expired, with the regulation’s limit missed, and leaves the page', async () => {
    const ended = {
      subjectId: detainerId,
      occurredAt: '2026-12-01T13:00:00Z',
      outcome: 'expired',
      locallyReleasedAt: '2026-12-01T12:30:00Z',
    }
    const { assessment } = await does('2026-12-01T13:05:00Z', 'devon.deportation', 'RecordDetainerOutcome', ended, caseId)
    expect(assessment.findings.map(({ rule, severity, question }) => [rule, severity, question]).toSorted()).toEqual([
      ['detainer-48h-form-I247A', 'policy', 'when'],
      ['detainer-48h-regulation', 'hard', 'when'],
    ])
    cookie = await enterAgain('2026-12-01T14:00:00Z')
    expect(plain(await (await get(jail)).text())).toContain('You hold no detainer of this agency.')
    expect(desk.record.held.count('EXMPJAIL') ?? 0).toBe(0)
  })

  it('sees nothing more from the moment its key is closed', async () => {
    const state = await desk.record.registrar.findCase(partnerId('EXMPJAIL'))
    const keys = [...(state?.subjects.values() ?? [])].filter(({ kind, facts }) => kind === 'jail-page' && facts.jailPageClosedAt === null)
    for (const { id } of keys)
      await does(
        '2026-12-01T15:00:00Z',
        'sasha.supervisor',
        'CloseJailPage',
        { subjectId: id, because: 'not-needed' },
        partnerId('EXMPJAIL'),
      )
    expect(plain(await (await get(jail)).text())).not.toContain('When your authority ends')
  })
})

/** Opens a key at a moment, makes it, and comes in with it. */
async function enterAgain(at: string): Promise<string> {
  const opening = { pageBy: 'key', endsAt: '2026-12-31T00:00:00Z', handedTo: 'Records clerk' }
  const opened = await does(at, 'sasha.supervisor', 'OpenJailPage', opening, partnerId('EXMPJAIL'))
  const sasha = await desk.enter('sasha.supervisor')
  const made = await (await sasha.post('/jail-ways/EXMPJAIL', { page: opened.entry.entryId })).text()
  const key = /<code>([\w-]+)<\/code>/.exec(made)?.[1] ?? ''
  const entered = await enter(key)
  expect(entered.status).toBe(303)
  return entered.headers.getSetCookie().map((one) => one.split(';')[0])[0] ?? ''
}
