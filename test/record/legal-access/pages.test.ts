import fc from 'fast-check'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookedIn } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'
import { grantCounselWindow, grantWindow, nameCounsel, type OpenWindow, putInCustody } from './open-window.ts'
import { type Looker, lookIn, makeCode, phrase, send, windowSite } from './window-site.ts'

let journey: Journey
let app: Hono
let clerk: string
let registry: string
let window: OpenWindow
let look: Looker
let caseId: string
let documentId: string
let stranger: { personId: string; caseId: string; noticeId: string }

beforeAll(async () => {
  journey = await beginJourney()
  clerk = await journey.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
  registry = await journey.officer(['records-supervisor'], { office: 'records', name: 'Registry Example' })
  app = windowSite(journey)
  const personId = await journey.person()
  const file = await putInCustody(journey, personId)
  caseId = file.caseId
  documentId = file.noticeId
  window = await grantWindow(journey, clerk, personId)
  look = await lookIn(app, await makeCode(journey, clerk, window))
  const other = await journey.person({ familyName: 'Ajena', givenNames: 'Alma' })
  stranger = { personId: other, ...(await putInCustody(journey, other)) }
})
afterAll(() => journey?.close())

const pages = ['', '/record', '/due', '/documents', '/readers', '/corrections', '/requests', '/notices', '/complaints', '/print']

describe('signing in', () => {
  const signIn = async (code: string, answer: string) => send(app, '/my-file/sign-in?lang=en', { code, answer })

  it('takes the code and the year of birth once, then the code and the passphrase', async () => {
    const own = await grantWindow(journey, clerk, await journey.person())
    const code = await makeCode(journey, clerk, own)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await (await signIn(code, '1990')).text()).toContain('Choose a passphrase')
    const short = await send(app, '/my-file/first-use', { code, answer: '1990', chosen: 'short', again: 'short' })
    expect(short.status).toBe(422)
    await lookIn(app, code.toLowerCase().replaceAll('-', ' '))
    expect((await signIn(code, '1990')).status).toBe(401)
    expect((await signIn(code, phrase)).status).toBe(303)
    const { rows } = await journey.database.app.query('select * from access.window_code where window_id = $1', [own.windowId])
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
  })

  it('tells a code that is none, and one that does not fit, in the same words', async () => {
    const code = await makeCode(journey, clerk, await grantWindow(journey, clerk, await journey.person()))
    const [wrong, none] = [await signIn(code, '1991'), await signIn('0000-0000-0000-0000', '1991')]
    expect([wrong.status, none.status]).toEqual([401, 401])
    expect(await wrong.text()).toBe(await none.text())
  })

  it('gives a code up after five wrong years of birth, so that the year cannot be guessed', async () => {
    const code = await makeCode(journey, clerk, await grantWindow(journey, clerk, await journey.person()))
    for (let year = 1971; year < 1976; year++) await signIn(code, String(year))
    expect(await (await signIn(code, '1990')).text()).toContain('does not work any more')
  })

  it('locks for a quarter of an hour after five wrong passphrases', async () => {
    const own = await grantWindow(journey, clerk, await journey.person())
    const code = await makeCode(journey, clerk, own)
    await lookIn(app, code)
    for (let time = 0; time < 5; time++) await signIn(code, `wrong words ${time}`)
    expect(await (await signIn(code, phrase)).text()).toContain('Too many tries')
    journey.setClock(journey.now().add({ minutes: 16 }).toString())
    expect((await signIn(code, phrase)).status).toBe(303)
  })

  it('with a new code ends the old code, its passphrase and its session', async () => {
    const own = await grantWindow(journey, clerk, await journey.person())
    const first = await makeCode(journey, clerk, own)
    const looker = await lookIn(app, first)
    const second = await makeCode(journey, clerk, own)
    expect((await looker.get('/my-file')).status).toBe(303)
    expect((await signIn(first, phrase)).status).toBe(401)
    expect((await signIn(second, phrase)).status).toBe(401)
    await lookIn(app, second)
  })

  it('is not said to be over to somebody who comes for the first time, to the address on the paper with their code', async () => {
    const first = await app.request('http://localhost/my-file?lang=es')
    expect([first.status, first.headers.get('location')]).toEqual([303, '/my-file/sign-in?lang=es'])
  })

  it('is over after twenty minutes without use, and when one signs out', async () => {
    const own = await grantWindow(journey, clerk, await journey.person())
    const looker = await lookIn(app, await makeCode(journey, clerk, own))
    await looker.post('/my-file/sign-out', {})
    expect((await looker.get('/my-file')).headers.get('location')).toContain('/my-file/sign-in?because=over')
    const idle = await lookIn(app, await makeCode(journey, clerk, own))
    journey.setClock(journey.now().add({ minutes: 21 }).toString())
    expect((await idle.get('/my-file')).status).toBe(303)
    look = await lookIn(app, await makeCode(journey, clerk, window))
  })
})

describe('the pages', () => {
  it('are kept by no cache, run no script, and are told to no other site', async () => {
    for (const path of pages) {
      const answer = await look.get(`/my-file${path}`)
      expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'no-store'])
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'")
      expect(await answer.text()).not.toContain('<script')
    }
  })

  it('tell what happened, when, by which office and under which law, in two languages', async () => {
    const english = await look.text('/my-file/record?lang=en')
    expect(english).toContain('Notice to Appear issued (I-862)')
    expect(english).toContain('8 USC 1229')
    const spanish = await look.text('/my-file/record?lang=es')
    expect(spanish).toContain('Se emitió la Notificación de Comparecencia (I-862)')
    expect(spanish).toContain('<html lang="es">')
    expect(spanish).toContain('de noviembre de 2026')
  })

  it('say where the record has the person', async () => {
    const personId = await journey.person()
    const { caseId: custody } = await putInCustody(journey, personId)
    const own = await lookIn(app, await makeCode(journey, clerk, await grantWindow(journey, clerk, personId)))
    expect(await own.text('/my-file')).toContain('Arrested, and not recorded in any place yet.')
    await journey.does('2026-11-22T14:20:00Z', 'BookIn', journey.keeper, { ...bookedIn, occurredAt: '2026-11-22T14:15:00Z' }, custody)
    expect(await own.text('/my-file')).toContain('Held at Example Place EXMPHOLD (EXMPHOLD) since <time')
    expect(await own.text('/my-file?lang=es')).toContain('Detenida en Example Place EXMPHOLD (EXMPHOLD) desde el <time')
  })

  it('name an officer who signed a paper for the person, and no other', async () => {
    const text = await look.text('/my-file/record')
    expect(text).toContain('Sol Example')
    expect(text).not.toContain('Clerk Example')
    expect(text).toContain('5 USC 552(b)(6)')
    const readers = await look.text('/my-file/readers')
    expect(readers).not.toMatch(/Clerk Example|Ana Example/)
  })

  it('say who else read the file, as what, and why', async () => {
    const reader = { officerId: journey.ana, purpose: 'Preparing tomorrow’s interview', trace: window.reader.trace }
    await journey.readingRoom.openCase(reader, caseId)
    const text = await look.text('/my-file/readers')
    expect(text).toContain('Preparing tomorrow’s interview')
    expect(text).toContain('Deportation officer, officer number')
    expect(text).toMatch(/You opened parts of it \d+ times/)
  })

  it('give the papers as PDF, to read and to save', async () => {
    const paper = await look.get(`/my-file/documents/${caseId}/${documentId}`)
    expect([paper.status, paper.headers.get('content-type'), paper.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ])
    expect(new TextDecoder().decode((await paper.arrayBuffer()).slice(0, 5))).toBe('%PDF-')
    const saved = await look.get(`/my-file/documents/${caseId}/${documentId}?save=yes`)
    expect(saved.headers.get('content-disposition')).toBe('attachment; filename="I-862.pdf"')
  })
})

describe('nobody else’s file', () => {
  it('is reached by no address: whatever ids are asked for, the answer is that of an address that is none', async () => {
    const nothing = await (await look.get('/my-file/documents/no/no?lang=en')).text()
    const ids = [stranger.personId, stranger.caseId, stranger.noticeId, window.personId, caseId, documentId, journey.ana]
    const anId = fc.oneof(fc.constantFrom(...ids), fc.uuid(), fc.string())
    await fc.assert(
      fc.asyncProperty(anId, anId, async (one, other) => {
        fc.pre(!(one === caseId && other === documentId))
        const path = `/my-file/documents/${encodeURIComponent(one)}/${encodeURIComponent(other)}?lang=en`
        const answer = await look.get(path)
        const text = await answer.text()
        expect(answer.status).toBe(404)
        if (one && other && !/^\.\.?$/.test(one) && !/^\.\.?$/.test(other) && !one.includes('/') && !other.includes('/'))
          expect(text.replaceAll(/lang=(en|es)"/g, '')).toContain('There is nothing at this address in your file.')
        expect(text).not.toMatch(/Ajena|Alma/)
        expect(nothing).toContain('There is nothing at this address in your file.')
      }),
      { numRuns: 60 },
    )
  })

  it('is not written to by a form that names another’s entry, notice or request', async () => {
    const before = (await journey.entries(stranger.personId)).length
    const other = await grantWindow(journey, clerk, stranger.personId)
    const theirs = (await other.act('RequestCorrection', { whatIsWrong: 'Theirs.', shouldSay: 'Theirs.' })).entry
    const review = { subjectId: `correction:${theirs.entryId}`, whyAgain: 'Mine.', key: 'a-key-of-mine' }
    expect((await look.post('/my-file/corrections/review', review)).status).toBe(422)
    const entryOfOther = { ofEntry: theirs.entryId, whatIsWrong: 'A.', shouldSay: 'B.', key: 'another-key-of-mine' }
    expect((await look.post('/my-file/corrections', entryOfOther)).status).toBe(200)
    const [last] = (await journey.entries(window.personId)).slice(-1)
    expect(last).toMatchObject({ act: 'RequestCorrection', payload: {} })
    expect((await look.post('/my-file/notices', { notice: theirs.entryId })).status).toBe(200)
    expect((await journey.entries(stranger.personId)).length).toBe(before + 2)
  })

  it('takes no form without the token of the visit, or from another site', async () => {
    const forged = await send(app, '/my-file/complaints', { about: 'a delay', complaint: 'Forged.' }, look.cookie)
    expect(forged.status).toBe(403)
    const elsewhere = await app.request('http://localhost/my-file/complaints', {
      method: 'POST',
      headers: { origin: 'http://elsewhere.example', cookie: look.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'about=a+delay&complaint=Forged.',
    })
    expect(elsewhere.status).toBe(403)
  })
})

describe('corrections and complaints', () => {
  it('are sent, shown and answered; a form sent twice is one request', async () => {
    const complaint = { about: 'a delay', complaint: 'I wait since Tuesday.', key: 'one-key-for-one-complaint' }
    expect(await (await look.post('/my-file/complaints', complaint)).text()).toContain('This page is your receipt')
    await look.post('/my-file/complaints', complaint)
    const sent = (await journey.entries(window.personId)).filter(({ act }) => act === 'SendComplaint')
    expect(sent.length).toBe(1)
    const answer = { subjectId: `complaint:${sent[0]?.entryId}`, outcome: 'put right', answer: 'It was done today.' }
    await journey.act('AnswerComplaint', registry, answer, window.personId)
    expect(await look.text('/my-file/complaints')).toContain('It was done today.')
    expect(await look.text('/my-file/complaints?lang=es')).toContain('Arreglado')
  })

  it('that say nothing are not sent, and the page says what is missing', async () => {
    const empty = await look.post('/my-file/corrections?lang=es', { whatIsWrong: ' ', shouldSay: '' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Qué está mal: escriba algo aquí.')
    expect((await look.post('/my-file/complaints', { about: 'nothing of these', complaint: 'Words.' })).status).toBe(422)
  })
})

describe('requests to other desks', () => {
  it('are made from their acts, say what is missing, and are recorded in their case with the day they were sent', async () => {
    expect(await look.text('/my-file/requests')).toContain('Ask for more time before the 90-day review')
    expect((await look.post(`/my-file/requests/RequestReview/${caseId}`, { key: 'a-review-once' })).status).toBe(422)
    const backDated = { 'in.requestedOn.month': '1', 'in.requestedOn.day': '2', 'in.requestedOn.year': '2026' }
    const path = `/my-file/requests/RecordMoreTimeRequest/${caseId}`
    const sent = await look.post(path, { ...backDated, 'in.why': 'My papers come from far away.', key: 'more-time-once' })
    expect(await sent.text()).toContain('This page is your receipt')
    const last = (await journey.entries(caseId)).at(-1)
    const today = journey.now().toZonedDateTimeISO('America/New_York').toPlainDate().toString()
    expect(last).toMatchObject({ act: 'RecordMoreTimeRequest', officerId: window.windowId, payload: { requestedOn: today } })
  })

  it('are no way to any other act, or into anybody else’s case', async () => {
    for (const path of [`RecordMoreTimeRequest/${stranger.caseId}`, `Release/${caseId}`, `EndWindow/${window.personId}`, 'None/none'])
      expect([path, (await look.post(`/my-file/requests/${path}`, { 'in.why': 'x' })).status]).toEqual([path, 404])
  })
})

describe('notices', () => {
  it('for counsel reach counsel in every case of the person; what is read is recorded', async () => {
    const outbox = journey.startOutbox()
    const personId = await journey.person()
    const counselId = await nameCounsel(journey, clerk, personId)
    const first = await putInCustody(journey, personId)
    await outbox.look()
    const toCounsel = async () => (await journey.outbox.noticesOf(personId)).filter(({ to }) => to === 'counsel')
    expect((await toCounsel())[0]?.undelivered).toBe('Counsel has no window to the file: tell them in another way, and record it.')
    const own = await grantCounselWindow(journey, clerk, personId, counselId)
    await outbox.look()
    expect((await toCounsel())[0]).toMatchObject({ undelivered: null, readAt: null })
    const toPerson = (await journey.outbox.noticesOf(personId)).find(({ to }) => to === 'person')
    expect(toPerson?.undelivered).toContain('The person has no window to their file')
    const counsel = await lookIn(app, await makeCode(journey, clerk, own))
    const text = await counsel.text('/my-file/notices')
    expect(text).toContain('Your appearance was recorded')
    expect(text).not.toContain('You have a window to your own file')
    const notice = /name="notice" value="([^"]+)"/.exec(text)?.[1] ?? ''
    await counsel.post('/my-file/notices', { notice })
    await counsel.post('/my-file/notices', { notice })
    expect((await journey.entries(personId)).filter(({ act }) => act === 'AcknowledgeNotice').length).toBe(1)
    expect(await counsel.text('/my-file/notices')).toContain('You read it')
    expect((await toCounsel()).filter(({ readBy }) => readBy === own.windowId).length).toBe(1)
    expect(await counsel.text('/my-file')).toContain('You see this file as counsel of record')
    expect(await counsel.text('/my-file/record')).toContain(first.caseId.slice(-8))
  })
})

describe('a window that was ended, and a file that was expunged', () => {
  it('closes every page at once, in the middle of a visit', async () => {
    const own = await grantWindow(journey, clerk, await journey.person())
    const code = await makeCode(journey, clerk, own)
    const looker = await lookIn(app, code)
    expect((await looker.get('/my-file/record')).status).toBe(200)
    const ending = { subjectId: `window:${own.windowId}`, because: 'asked for by the person' }
    await journey.act('EndWindow', clerk, ending, own.personId)
    for (const path of pages) expect([path, (await looker.get(`/my-file${path}`)).status]).toEqual([path, 303])
    expect((await looker.post('/my-file/complaints', { about: 'a delay', complaint: 'Late.' })).status).toBe(303)
    expect(await (await send(app, '/my-file/sign-in?lang=en', { code, answer: phrase })).text()).toContain('This window was closed')
  })

  it('shows the order, and nothing that the file said', async () => {
    const personId = await journey.person({ familyName: 'Borrada' })
    const file = await putInCustody(journey, personId)
    const own = await grantWindow(journey, clerk, personId)
    const looker = await lookIn(app, await makeCode(journey, clerk, own))
    expect(await looker.text('/my-file')).toContain('Borrada')
    const order = { order: 'No. 5', court: 'Court of Nowhere', orderedOn: '2026-11-20', why: 'Ordered.' }
    const { entry } = await journey.act('OrderExpungement', clerk, order, personId)
    await journey.act(
      'ApproveExpungement',
      registry,
      { subjectId: `expungement:${entry.entryId}`, isOrderSeen: true, why: 'Read.' },
      personId,
    )
    for (const path of pages) {
      const text = await looker.text(`/my-file${path}?lang=en`)
      expect([path, text.includes('This file was expunged under No. 5, Court of Nowhere')]).toEqual([path, true])
      expect(text).not.toMatch(/Borrada|An invented street|writ-timeline/)
    }
    expect((await looker.get(`/my-file/documents/${file.caseId}/${file.noticeId}`)).status).toBe(404)
  })
})

describe('what was refused', () => {
  it('is told as not done, with why, and never as something that happened', async () => {
    const notice = { personName: 'Ana Inventada', allegations: 'Invented.', charges: 'INA 237(a)(1)(B)', isLegalServicesListGiven: true }
    const input = { ...notice, isAtProtectedSite: false }
    const tried = await journey.tries(journey.now().toString(), 'IssueNoticeToAppear', journey.ana, input, caseId)
    expect(tried.outcome).toBe('refused')
    const toldOf = async (lang: string) =>
      (await look.text(`/my-file/record?lang=${lang}`)).split(`id="entry-${tried.entry.entryId}"`)[1]?.split('</li>')[0]
    expect(await toldOf('en')).toContain('Not done: “Notice to Appear issued (I-862)”')
    expect(await toldOf('en')).toContain('Why it was refused:')
    expect(await toldOf('es')).toContain('No se hizo: “Se emitió la Notificación de Comparecencia (I-862)”')
    expect(await toldOf('es')).toContain('Por qué se rechazó:')
  })
})
