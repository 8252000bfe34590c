import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withoutWarrant } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'
import { testTrace } from '../registrar/record-for-tests.ts'
import { grantCounselWindow, grantWindow, nameCounsel, type OpenWindow, putInCustody } from './open-window.ts'

let journey: Journey
let clerk: string
let registry: string
let inspector: string
let window: OpenWindow
let caseId: string
let documentId: string
let stranger: { personId: string; caseId: string; noticeId: string }

beforeAll(async () => {
  journey = await beginJourney()
  clerk = await journey.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
  registry = await journey.officer(['records-supervisor'], { office: 'records', name: 'Registry Example' })
  inspector = await journey.officer(['inspector'], { office: 'records', name: 'Inspector Example' })
  const personId = await journey.person()
  const file = await putInCustody(journey, personId)
  caseId = file.caseId
  documentId = file.noticeId
  window = await grantWindow(journey, clerk, personId)
  const other = await journey.person({ familyName: 'Somebody', givenNames: 'Else' })
  stranger = { personId: other, ...(await putInCustody(journey, other)) }
})
afterAll(() => journey?.close())

describe('the person looks through their window', () => {
  it('and sees every case of theirs whole, each logged as read by them', async () => {
    const file = await journey.readingRoom.openFile(window.reader)
    expect(file.person.entries[0]?.input).toMatchObject({ familyName: 'Invented', givenNames: 'Inés' })
    expect(file.cases.map(({ state }) => state.caseId)).toEqual([caseId])
    expect(file.cases[0]?.entries.map(({ entry }) => entry.act)).toEqual(['Arrest', 'IssueNoticeToAppear', 'DetermineCustody'])
    expect(file.closed).toEqual([])
    const readings = await journey.readingRoom.readingsOf(window.reader, window.personId)
    expect(readings.filter(({ officerId }) => officerId === window.windowId).map(({ positions }) => positions)).toContainEqual([
      'person-concerned',
    ])
    expect(readings.filter(({ what }) => what === 'case').length).toBeGreaterThanOrEqual(2)
  })

  it('and opens their documents', async () => {
    expect((await journey.readingRoom.openDocument(window.reader, caseId, documentId)).form).toBe('I-862')
  })

  it('and sees what protects them from others: asylum, 8 USC 1367, age', async () => {
    const personId = await journey.person({ isMinor: true })
    const own = await grantWindow(journey, clerk, personId)
    await journey.act('Restrict', clerk, { restriction: 'asylum', under: 'Form I-589', why: 'Asked for asylum.' }, personId)
    await journey.act('Restrict', clerk, { restriction: 'section-1367', under: 'Form I-918', why: 'Applied.' }, personId)
    const { person } = await journey.readingRoom.openFile(own.reader)
    expect(person.entries[0]?.input).toMatchObject({ familyName: 'Invented' })
    expect(person.entries.every(({ redacted }) => redacted.length === 0)).toBe(true)
  })

  it('but not what a court sealed, and is told by which rule', async () => {
    const personId = await journey.person()
    const own = await grantWindow(journey, clerk, personId)
    await journey.act('Restrict', clerk, { restriction: 'sealed', under: 'Order 7', why: 'Sealed by a court.' }, personId)
    await expect(journey.readingRoom.openFile(own.reader)).rejects.toThrow('Order of a court')
  })

  it('but not a warrant that was not served, while they are free; it is said that something is left out, and why', async () => {
    const personId = await journey.person()
    const own = await grantWindow(journey, clerk, personId)
    const { caseId: free } = await putInCustody(journey, personId)
    const recognizance = { personName: 'Invented, Inés', kind: 'recognizance', reasons: 'An invented reason.', language: 'es' }
    await journey.does('2026-11-22T15:00:00Z', 'OrderRelease', journey.supervisor, recognizance, free)
    await journey.does(
      '2026-11-22T16:00:00Z',
      'Release',
      journey.keeper,
      { occurredAt: '2026-11-22T16:00:00Z', isPropertyReturned: true },
      free,
    )
    const warrant = { personName: 'Invented, Inés', grounds: 'Invented grounds.' }
    const made = await journey.does('2026-11-23T15:00:00Z', 'IssueWarrant', journey.supervisor, warrant, free)
    const acts = async () => (await journey.readingRoom.openFile(own.reader)).cases[0]
    expect((await acts())?.entries.at(-1)?.entry.act).toBe('Release')
    expect((await acts())?.heldBack).toMatchObject([{ count: 1, cite: '5 USC 552(b)(7)(A)' }])
    expect((await acts())?.state.subjects.has(`warrant:${made.entry.entryId}`)).toBe(false)
    const form = made.entry.documents[0]?.documentId ?? ''
    await expect(journey.readingRoom.openDocument(own.reader, free, form)).rejects.toThrow('no document of that id')
    const cancelled = { subjectId: `warrant:${made.entry.entryId}`, reason: 'No longer needed.' }
    await journey.does('2026-11-23T16:00:00Z', 'CancelWarrant', journey.supervisor, cancelled, free)
    expect((await acts())?.entries.slice(-2).map((one) => one.entry.act)).toEqual(['IssueWarrant', 'CancelWarrant'])
  })
})

describe('nobody else’s file is ever reached', () => {
  it('whatever id is asked for, the answer is the same as for one that does not exist', async () => {
    const say = async (asking: Promise<unknown>) =>
      asking.then(
        () => 'shown',
        (fault: Error) => fault.message,
      )
    const nothing = await say(journey.readingRoom.openCase(window.reader, randomUUID()))
    expect(nothing).toBe('There is no such case in this file.')
    for (const id of [stranger.personId, stranger.caseId, journey.ana, window.windowId, 'x', ''])
      expect([id, await say(journey.readingRoom.openCase(window.reader, id))]).toEqual([id, nothing])
    expect(await say(journey.readingRoom.openDocument(window.reader, stranger.caseId, stranger.noticeId))).toBe(nothing)
    expect(await say(journey.readingRoom.openDocument(window.reader, caseId, stranger.noticeId))).toContain('no document of that id')
    expect(await say(journey.readingRoom.readingsOf(window.reader, stranger.caseId))).toBe(nothing)
  })

  it('nor by searching, by the board, or by naming another person with the same window', async () => {
    await expect(journey.readingRoom.search(window.reader, { identifier: 'A012-345-678' })).rejects.toThrow('nothing is searched')
    await expect(journey.readingRoom.openBoard(window.reader, { office: 'custody' })).rejects.toThrow('nothing is searched')
    await expect(journey.readingRoom.openFile({ ...window.reader, ofPerson: stranger.personId })).rejects.toThrow('not open')
    await expect(journey.readingRoom.openFile({ ...window.reader, officerId: clerk })).rejects.toThrow('not open')
  })

  it('and nothing is done in it', async () => {
    const wrong = { whatIsWrong: 'My name.', shouldSay: 'Another.' }
    await expect(window.act('RequestCorrection', wrong, stranger.personId)).rejects.toThrow(
      /This window is to one file|There is no case of that id/,
    )
    await expect(window.act('Release', {}, caseId)).rejects.toThrow()
    await expect(window.act('AddAlias', { familyName: 'X', source: 'document' })).rejects.toThrow('is for:')
    await expect(
      window.act('GrantWindow', { language: 'es', birthYear: '1990', identityShownBy: 'identity document seen' }),
    ).rejects.toThrow('is for:')
  })

  it('while an officer cannot act as if they were a window', async () => {
    const input = { noticeId: randomUUID(), readBy: 'person' }
    await expect(journey.act('AcknowledgeNotice', clerk, input, window.personId)).rejects.toThrow('The person concerned')
    const asked = { act: 'AcknowledgeNotice', officerId: clerk, ofPerson: window.personId, caseId: window.personId, input }
    await expect(journey.registrar.act({ ...asked, trace: window.reader.trace })).rejects.toThrow('not open')
  })
})

describe('a correction', () => {
  it('is asked through the window, acknowledged within ten working days, refused with reasons, and reviewed by another', async () => {
    journey.setClock('2026-11-23T15:00:00Z')
    const wrong = { whatIsWrong: 'My given name is spelled wrongly.', shouldSay: 'Agnes. My birth certificate shows it.' }
    const { entry, assessment } = await window.act('RequestCorrection', wrong)
    expect(entry).toMatchObject({ outcome: 'recorded', officerId: window.windowId, payload: {} })
    expect(assessment.duties).toContainEqual(expect.objectContaining({ clock: 'privacy-amend.acknowledgement', dueOn: '2026-12-08' }))
    const subjectId = `correction:${entry.entryId}`
    await journey.act('AcknowledgeCorrection', clerk, { subjectId }, window.personId)
    const granted = { subjectId, answer: 'granted', reasons: 'Yes.' }
    await expect(journey.act('AnswerCorrection', clerk, granted, window.personId)).rejects.toThrow('What is granted was corrected')
    await journey.act('AnswerCorrection', clerk, { subjectId, answer: 'refused', reasons: 'The passport says otherwise.' }, window.personId)
    const again = await window.act('AskCorrectionReview', { subjectId, whyAgain: 'The passport was a mistake too.' })
    expect(again.assessment.duties).toContainEqual(expect.objectContaining({ clock: 'privacy-amend.review' }))
    const supervisorWhoRefused = { subjectId, outcome: 'refused again', reasons: 'Nothing new.' }
    await journey.act('ReviewCorrection', registry, supervisorWhoRefused, window.personId)
    const { person } = await journey.readingRoom.openFile(window.reader)
    const told = person.entries.filter(({ entry: { outcome }, input }) => outcome === 'recorded' && input.reasons)
    expect(told.map(({ input }) => input.reasons)).toEqual(['The passport says otherwise.', 'Nothing new.'])
  })

  it('is not reviewed by the officer who refused it', async () => {
    const { entry } = await window.act('RequestCorrection', { whatIsWrong: 'The street.', shouldSay: 'Another street.' })
    const subjectId = `correction:${entry.entryId}`
    await journey.act('AnswerCorrection', registry, { subjectId, answer: 'refused', reasons: 'It is as recorded.' }, window.personId)
    await window.act('AskCorrectionReview', { subjectId, whyAgain: 'Look again.' })
    const review = { subjectId, outcome: 'refused again', reasons: 'Still.' }
    await expect(journey.act('ReviewCorrection', registry, review, window.personId)).rejects.toThrow('the same officer')
  })

  it('sent twice with one key is one request', async () => {
    const request = {
      act: 'RequestCorrection',
      officerId: window.windowId,
      ofPerson: window.personId,
      caseId: window.personId,
      input: { whatIsWrong: 'A date.', shouldSay: 'Another date.' },
      idempotencyKey: 'sent-from-a-phone-twice',
      trace: window.reader.trace,
    }
    const [one, two] = [await journey.registrar.act(request), await journey.registrar.act(request)]
    expect(two.entry.entryId).toBe(one.entry.entryId)
  })
})

describe('a complaint about an officer', () => {
  it('is read by those who inquire into conduct and by whoever made it, not by the officers of the case', async () => {
    const { entry } = await window.act('SendComplaint', { about: 'how an officer acted', complaint: 'An officer shouted at me.' })
    expect(entry.restrictions).toEqual(['conduct'])
    const subjectId = `complaint:${entry.entryId}`
    const reader = { officerId: journey.ana, purpose: 'Working on the case today', trace: window.reader.trace }
    const seen = await journey.readingRoom.openCase(reader, window.personId)
    expect(seen.entries.some((one) => one.entry.act === 'SendComplaint')).toBe(false)
    expect(seen.withheld).toEqual({ count: 1, because: ['conduct'] })
    const answer = { subjectId, outcome: 'explained', answer: 'We listened to everybody who was there.' }
    await expect(journey.act('AnswerComplaint', inspector, answer, window.personId)).rejects.toThrow('not about an officer')
    await expect(journey.act('AnswerConductComplaint', registry, answer, window.personId)).rejects.toThrow('is for: Inspector')
    await journey.act('AnswerConductComplaint', inspector, answer, window.personId)
    const { person } = await journey.readingRoom.openFile(window.reader)
    expect(person.entries.map(({ input }) => input.complaint ?? input.answer)).toEqual(
      expect.arrayContaining(['An officer shouted at me.', 'We listened to everybody who was there.']),
    )
  })
})

describe('counsel', () => {
  it('files one appearance and sees every case of the person, until the appearance ends', async () => {
    const personId = await journey.person()
    const first = await putInCustody(journey, personId)
    const counselId = await nameCounsel(journey, clerk, personId)
    const own = await grantCounselWindow(journey, clerk, personId, counselId)
    const second = await putInCustody(journey, personId)
    expect((await journey.readingRoom.openFile(own.reader)).cases.map(({ state }) => state.caseId)).toEqual([first.caseId, second.caseId])
    await own.act('SendComplaint', { about: 'access to counsel, family or papers', complaint: 'No call for four days.' })
    await journey.act('EndCounsel', clerk, { subjectId: `counsel:${counselId}`, because: 'withdrawn by counsel' }, personId)
    await expect(journey.readingRoom.openFile(own.reader)).rejects.toThrow('not open')
    await expect(own.act('SendComplaint', { about: 'a delay', complaint: 'Still nothing.' })).rejects.toThrow('not open')
  })

  it('who appears in one matter only is not given the whole file', async () => {
    const personId = await journey.person()
    const counselId = await nameCounsel(journey, clerk, personId, 'one matter')
    await expect(grantCounselWindow(journey, clerk, personId, counselId)).rejects.toThrow('The appearance is for all matters')
  })
})

describe('a custody that was recorded of the wrong person, and corrected', () => {
  it('leaves the file of whoever was named by mistake; in that of whoever it was of, what was recorded before is left out', async () => {
    const [mistaken, theirs] = [await journey.person({ givenNames: 'Mistaken' }), await journey.person({ givenNames: 'Meant' })]
    const { caseId: custody } = await putInCustody(journey, mistaken)
    const windows = { mistaken: await grantWindow(journey, clerk, mistaken), theirs: await grantWindow(journey, clerk, theirs) }
    await corrected(custody, theirs)
    expect((await journey.readingRoom.openFile(windows.mistaken.reader)).cases).toEqual([])
    const [own] = (await journey.readingRoom.openFile(windows.theirs.reader)).cases
    expect(own?.entries.map(({ entry: { act, personId: of } }) => [act, of])).toEqual([['Arrest', theirs]])
    expect(own?.heldBack).toMatchObject([{ count: 3, cite: '5 USC 552a(b)' }])
  })

  it('stays closed where a court sealed the record of whoever was named by mistake', async () => {
    const [mistaken, theirs] = [await journey.person(), await journey.person()]
    const { caseId: custody } = await putInCustody(journey, mistaken)
    const reader = { officerId: journey.ben, purpose: 'Preparing the custody review', trace: testTrace }
    await corrected(custody, theirs)
    expect((await journey.readingRoom.openCase(reader, custody)).state.personId).toBe(theirs)
    await journey.act('Restrict', clerk, { restriction: 'sealed', under: 'Order 7', why: 'Sealed by a court.' }, mistaken)
    await expect(journey.readingRoom.openCase(reader, custody)).rejects.toThrow('restricted (Order of a court)')
  })

  /** The arrest that began a custody, corrected to be of another person. */
  async function corrected(custody: string, personId: string) {
    const [arrest] = await journey.entries(custody)
    const correction = { kind: 'corrects', entryId: arrest?.entryId ?? '', reason: 'The letters were mixed up.' } as const
    const input = { ...withoutWarrant, personId, arrestingOfficerId: journey.ana, occurredAt: '2026-11-21T02:00:00Z' }
    const done = await journey.act('Arrest', journey.ana, input, custody, { correction })
    expect(done.outcome).toBe('recorded')
  }
})

describe('a window that was ended', () => {
  it('is dead at once, for reading and for acting, and its refused tries are logged', async () => {
    const own = await grantWindow(journey, clerk, await journey.person())
    await journey.readingRoom.openFile(own.reader)
    const ending = { subjectId: `window:${own.windowId}`, because: 'code or passphrase known to others' }
    await journey.act('EndWindow', clerk, ending, own.personId)
    await expect(journey.readingRoom.openFile(own.reader)).rejects.toThrow('not open')
    await expect(journey.readingRoom.openCase(own.reader, own.personId)).rejects.toThrow('not open')
    await expect(own.act('SendComplaint', { about: 'a delay', complaint: 'Anything.' })).rejects.toThrow('not open')
    const { rows } = await journey.database.app.query(
      "select count(*)::int as count from ledger.reading where officer_id = $1 and outcome = 'refused'",
      [own.windowId],
    )
    expect(rows[0].count).toBe(2)
  })
})

describe('expungement', () => {
  it('empties the window: the order is named, and nothing else is left to read', async () => {
    const personId = await journey.person()
    const file = await putInCustody(journey, personId)
    const own = await grantWindow(journey, clerk, personId)
    await own.act('SendComplaint', { about: 'a delay', complaint: 'A very personal sentence.' })
    const order = { order: 'No. 9', court: 'Court of Nowhere', orderedOn: '2026-11-20', why: 'Ordered.' }
    const { entry } = await journey.act('OrderExpungement', clerk, order, personId)
    await journey.act(
      'ApproveExpungement',
      registry,
      { subjectId: `expungement:${entry.entryId}`, isOrderSeen: true, why: 'Read.' },
      personId,
    )
    const view = await journey.readingRoom.openFile(own.reader)
    expect(JSON.stringify(view)).not.toMatch(/Inés|An invented street|very personal|"1990/)
    expect(view.person.entries[0]?.expunged).toEqual({ order: 'No. 9, Court of Nowhere', on: '2026-11-20' })
    await expect(journey.readingRoom.openDocument(own.reader, file.caseId, file.noticeId)).rejects.toThrow('expunged under No. 9')
  })
})
