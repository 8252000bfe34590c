import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type InventedCase, inventCase, note, opening, person } from './invent-case.ts'
import { openDesk, origin, type TestDesk, type Visitor } from './open-desk.ts'

let desk: TestDesk
let invented: InventedCase
let devon: Visitor
beforeAll(async () => {
  desk = await openDesk()
  invented = await inventCase(desk)
  devon = await desk.enter('devon.deportation')
})
afterAll(() => desk.close())

const purpose = 'Preparing the custody review'

/** What the form of a page would send: its hidden boxes, and those given. */
function hidden(html: string, button?: string): Record<string, string[]> {
  const forms = html.split('<form').slice(1)
  const form = forms.find((one) => button === undefined || one.includes(button)) ?? ''
  const boxes: Record<string, string[]> = {}
  for (const [, name = '', value = ''] of form.split('</form>')[0]?.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g) ?? [])
    boxes[name] = [...(boxes[name] ?? []), plain(value)]
  return boxes
}
const plain = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

const told = {
  'in.occurredAt.month': '3',
  'in.occurredAt.day': '6',
  'in.occurredAt.year': '2026',
  'in.occurredAt.time': '09:30',
  'in.occurredAt.zone': 'America/New_York',
}
const order = {
  'in.court': 'Invented District Court',
  'in.docket': '26-cv-00000',
  'in.orderedOn.month': '3',
  'in.orderedOn.day': '6',
  'in.orderedOn.year': '2026',
  'in.isForbidden': 'no',
  'in.says': 'The words of the order.',
}

/** Whether a page says something, in its own words: a whole page is too long to print. */
function says(html: string, words: string): void {
  const main = html.split('<main')[1]?.split('</main>')[0] ?? html
  if (!main.includes(words))
    throw new Error(
      `The page does not say "${words}". It says: ${main
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .slice(0, 1500)}`,
    )
}
const saysNot = (html: string, words: string): void => expect(html.includes(words), words).toBe(false)

const openCase = async (visitor: Visitor, caseId = invented.caseId) => (await visitor.post('/desk/case', { case: caseId, purpose })).text()
const sequenceNow = async (caseId = invented.caseId) => (await desk.record.ledger.readCase(caseId)).length

/** Begins a form in the case as its page would, and answers it whole. */
async function checked(visitor: Visitor, act: string, answers: Record<string, string>, expected?: number) {
  const begun = await visitor.post(`/desk/acts/${act}`, {
    go: 'start',
    case: invented.caseId,
    purpose,
    expected: String(expected ?? (await sequenceNow())),
  })
  expect(begun.status).toBe(200)
  const boxes = hidden(await begun.text(), 'class="writ-form"')
  return { ...boxes, ...answers }
}

describe('a form that is recorded', () => {
  test('is recorded once, however often it is sent', async () => {
    const form = { ...(await checked(devon, 'NoteExample', order)), go: 'record' }
    const before = await sequenceNow()
    const answers = await Promise.all([1, 2, 3].map(() => devon.post('/desk/acts/NoteExample', form)))
    const pages = await Promise.all(answers.map((answer) => answer.text()))
    for (const html of pages) says(html, 'Example noted: on the record')
    expect(await sequenceNow()).toBe(before + 1)
    const again = await devon.post('/desk/acts/NoteExample', form)
    says(await again.text(), `Entry ${before + 1} of the case`)
    expect(await sequenceNow()).toBe(before + 1)
  })

  test('is not recorded over what somebody else did meanwhile, and loses nothing', async () => {
    const form = { ...(await checked(devon, 'NoteExample', { ...order, 'in.court': 'Kept District Court' })), go: 'record' }
    await invented.act('alex.anotherofficer', 'NoteExample', note)
    const before = await sequenceNow()
    const answer = await devon.post('/desk/acts/NoteExample', form)
    const html = await answer.text()
    expect(answer.status).toBe(409)
    says(html, 'Example noted')
    says(html, 'Alex Anotherofficer')
    expect(await sequenceNow()).toBe(before)
    const carried = await devon.post('/desk/acts/NoteExample', { ...hidden(html, 'Carry my answers over'), go: 'check' })
    const check = await carried.text()
    expect(carried.status).toBe(200)
    says(check, 'Kept District Court')
    const recorded = await devon.post('/desk/acts/NoteExample', { ...hidden(check, 'value="record"'), go: 'record' })
    says(await recorded.text(), 'Example noted: on the record')
    expect(await sequenceNow()).toBe(before + 1)
  })

  test('over what an officer may not read is told that it is there, and can be carried over all the same', async () => {
    const frankie = await desk.enter('frankie.founder')
    const [sam, drew] = ['sam.specialagent', 'drew.director'].map((name) => desk.officers.get(name) ?? '')
    const begun = await frankie.post('/desk/acts/AssignSupervisor', {
      go: 'start',
      case: sam ?? '',
      purpose,
      expected: String(await sequenceNow(sam)),
    })
    const form = { ...hidden(await begun.text(), 'class="writ-form"'), 'in.supervisorId': drew ?? '' }
    const subjectId = [...((await desk.record.registrar.findCase(sam ?? ''))?.subjects.keys() ?? [])].find((id) =>
      id.startsWith('credential:'),
    )
    const suspended = { subjectId, ground: 'conduct', reason: 'An invented inquiry.', zone: 'America/New_York' }
    const taken = await invented.act('tatum.trainer', 'SuspendCredential', suspended, sam)
    const answer = await frankie.post('/desk/acts/AssignSupervisor', { ...form, go: 'record' })
    const html = await answer.text()
    expect(answer.status).toBe(409)
    says(html, 'An entry you may not read')
    saysNot(html, 'Suspend')
    const carried = await frankie.post('/desk/acts/AssignSupervisor', { ...hidden(html, 'Carry my answers over'), go: 'check' })
    expect(carried.status).toBe(200)
    const recorded = await frankie.post('/desk/acts/AssignSupervisor', { ...hidden(await carried.text(), 'value="record"'), go: 'record' })
    says(await recorded.text(), `Entry ${taken.entry.sequence + 1} of the case`)
  })

  test('shows what was wrong in the words of the form, and keeps every answer', async () => {
    const form = {
      ...(await checked(devon, 'NoteExample', { ...order, 'in.orderedOn.day': '31', 'in.orderedOn.month': '2' })),
      go: 'next',
    }
    const answer = await devon.post('/desk/acts/NoteExample', form)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    says(html, '<a href="#f-orderedOn">Ordered on: there is no February 31 in 2026.</a>')
    says(html, 'The words of the order.')
    says(html, 'value="26-cv-00000"')
  })

  test('takes no moment that has not come yet', async () => {
    const begun = await devon.post('/desk/acts/OpenExample', { go: 'start' })
    const boxes = hidden(await begun.text(), 'class="writ-form"')
    const answers = {
      ...boxes,
      ...told,
      'in.occurredAt.year': '2027',
      'in.personId': invented.personId,
      'in.zone': 'America/New_York',
      go: 'next',
    }
    const answer = await devon.post('/desk/acts/OpenExample', answers)
    expect(answer.status).toBe(422)
    says(await answer.text(), 'When: It cannot have happened yet')
  })
})

describe('a form whose session ended meanwhile', () => {
  const send = (form: Readonly<Record<string, string | readonly string[]>>, headers: Record<string, string>) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one)
    return desk.app.request(`${origin}/desk/acts/NoteExample`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin, ...headers },
      body: body.toString(),
    })
  }

  test('is handed back whole, and recorded once its officer is in again and has looked at it', async () => {
    const form = await checked(devon, 'NoteExample', { ...order, 'in.court': 'Kept Through Court' })
    const before = await sequenceNow()
    const out = await send({ ...form, go: 'record' }, {})
    expect(out.status).toBe(401)
    const kept = hidden(await out.text(), 'I have signed in')
    expect(kept['in.court']).toEqual(['Kept Through Court'])
    const again = await desk.enter('devon.deportation')
    const back = await again.post('/desk/acts/NoteExample', { ...kept, csrf: 'of another session', go: 'record' })
    expect(back.status).toBe(409)
    expect(await sequenceNow()).toBe(before)
    const check = await (await again.post('/desk/acts/NoteExample', hidden(await back.text(), 'Go on with the form'))).text()
    says(check, 'Kept Through Court')
    says(
      await (await again.post('/desk/acts/NoteExample', { ...hidden(check, 'value="record"'), go: 'record' })).text(),
      'Example noted: on the record',
    )
    expect(await sequenceNow()).toBe(before + 1)
  })

  test('is not handed back to another site', async () => {
    const form = await checked(devon, 'NoteExample', order)
    const answer = await send({ ...form, go: 'record' }, { origin: 'https://elsewhere.example' })
    expect(answer.status).toBe(401)
    saysNot(await answer.text(), '26-cv-00000')
  })
})

describe('a correction', () => {
  test('starts from what was recorded, says why, and stands in its place on the timeline', async () => {
    const { entry } = await invented.act('devon.deportation', 'NoteExample', { ...note, court: 'Misspelt Court' })
    const begun = await devon.post('/desk/acts/NoteExample', {
      go: 'start',
      case: invented.caseId,
      purpose,
      expected: String(await sequenceNow()),
      'correction-kind': 'corrects',
      'correction-entry': entry.entryId,
    })
    const html = await begun.text()
    says(html, 'value="Misspelt Court"')
    says(html, 'without names or other personal data: this stays readable where the rest is withheld or expunged')
    says(html, 'Correct an entry: Note an example')
    const boxes = hidden(html, 'class="writ-form"')
    const without = await devon.post('/desk/acts/NoteExample', { ...boxes, ...order, 'in.court': 'Spelt Court', go: 'next' })
    says(await without.text(), 'Say in a few words why the entry is corrected.')
    const answers = { ...boxes, ...order, 'in.court': 'Spelt Court', reason: 'The name of the court was misspelt.' }
    const check = await (await devon.post('/desk/acts/NoteExample', { ...answers, go: 'next' })).text()
    says(check, 'Check before you record: Correct an entry: Note an example')
    says(check, 'The name of the court was misspelt.')
    says(check, '<dt>About</dt><dd><strong>INVENTADA, ')
    const recorded = await devon.post('/desk/acts/NoteExample', { ...hidden(check, 'value="record"'), go: 'record' })
    says(await recorded.text(), 'The entry is corrected')
    const page = await openCase(devon)
    says(page, '>Corrected<')
    says(page, 'stands in its place')
    says(page, 'Misspelt Court')
    says(page, 'Spelt Court')
  })

  test('by withdrawal asks only why', async () => {
    const { entry } = await invented.act('devon.deportation', 'NoteExample', { ...note, court: 'Mistaken Court' })
    const begun = await devon.post('/desk/acts/NoteExample', {
      go: 'start',
      case: invented.caseId,
      purpose,
      expected: String(await sequenceNow()),
      'correction-kind': 'withdraws',
      'correction-entry': entry.entryId,
    })
    const html = await begun.text()
    saysNot(html, 'f-court')
    const check = await (
      await devon.post('/desk/acts/NoteExample', {
        ...hidden(html, 'class="writ-form"'),
        reason: 'It was another person.',
        go: 'next',
      })
    ).text()
    const recorded = await devon.post('/desk/acts/NoteExample', { ...hidden(check, 'value="record"'), go: 'record' })
    says(check, 'Check before you record: Withdraw an entry: Note an example')
    says(await recorded.text(), 'The entry is withdrawn')
    const page = await openCase(devon)
    says(page, '>Withdrawn<')
    says(page, 'withdrew this one</a>: it counts as never made')
  })
})

test('how a clock is computed is told as the clocks of its place showed it, and in words', async () => {
  const folds = (await openCase(devon)).split('<summary>How it is computed').slice(1)
  expect(folds.length).toBeGreaterThan(0)
  for (const fold of folds.map((text) => text.split('</details>')[0] ?? '')) {
    expect(fold).not.toContain(' UTC')
    expect(fold).not.toMatch(/\b(arrestedAt|detainedAt|isArrestWithoutWarrant|custodyDeterminedAt)\b/)
    expect(fold).toContain('(America/New_York)')
  }
})

describe('a supervisor', () => {
  test('is offered to correct what an officer of theirs recorded, also where the act is not for their position, and nobody else’s entries', async () => {
    const theirs = await invented.act('sasha.supervisor', 'NoteExample', note)
    const another = await invented.act('devon.deportation', 'NoteExample', note)
    const drew = await desk.enter('drew.director')
    const page = await openCase(drew)
    says(page, `Withdraw entry ${theirs.entry.sequence}<`)
    saysNot(page, `Withdraw entry ${another.entry.sequence}<`)
    const sent = { case: invented.caseId, purpose, expected: String(await sequenceNow()), 'correction-entry': theirs.entry.entryId }
    const begun = await drew.post('/desk/acts/NoteExample', { ...sent, go: 'start', 'correction-kind': 'withdraws' })
    const form = { ...hidden(await begun.text(), 'class="writ-form"'), reason: 'It was another case.' }
    const recorded = await drew.post('/desk/acts/NoteExample', { ...form, go: 'record' })
    says(await recorded.text(), 'The entry is withdrawn')
  })
})

describe('power that is lent', () => {
  test('is lent by the pages to an officer whose file the lender may not open, and shown to them', async () => {
    const drew = await desk.enter('drew.director')
    const begun = await drew.post('/desk/acts/DelegateAuthority', { go: 'start', case: devon.officerId, purpose })
    const html = await begun.text()
    expect(begun.status).toBe(200)
    const day = (name: string, on: string) => ({ [`in.${name}.month`]: '3', [`in.${name}.day`]: on, [`in.${name}.year`]: '2026' })
    const answers = {
      'in.positions': 'field-office-director',
      'in.order': 'Order 3 (invented)',
      ...day('fromOn', '1'),
      ...day('throughOn', '31'),
    }
    const form = { ...hidden(html, 'class="writ-form"'), ...answers, 'in.zone': 'America/New_York' }
    const check = await (await drew.post('/desk/acts/DelegateAuthority', { ...form, go: 'next' })).text()
    says(check, 'Check before you record')
    const recorded = await drew.post('/desk/acts/DelegateAuthority', { ...hidden(check, 'value="record"'), go: 'record' })
    says(await recorded.text(), 'Authority delegated: on the record')
    expect((await drew.post('/desk/case', { case: devon.officerId, purpose })).status).toBe(403)
    says(await (await devon.get('/me')).text(), 'Order 3 (invented)')
  })

  const begin = (visitor: Visitor, act: string, also = {}) =>
    visitor.post(`/desk/acts/${act}`, { go: 'start', case: devon.officerId, purpose, ...also })
  /** Answers the one page of a form that takes something back, and records it. */
  const takeBack = async (visitor: Visitor, act: string, html: string) => {
    const [subject = ''] = /(delegation|clearance):[0-9a-f-]{36}/.exec(html) ?? []
    const form = { ...hidden(html, 'class="writ-form"'), 'in.subjectId': subject, 'in.reason': 'No longer needed there.' }
    const check = await (await visitor.post(`/desk/acts/${act}`, { ...form, go: 'next' })).text()
    const recorded = await visitor.post(`/desk/acts/${act}`, { ...hidden(check, 'value="record"'), go: 'record' })
    return { subject, page: await recorded.text() }
  }
  const lend = async (lender: string, position: string, order: string) => {
    const term = { fromOn: '2026-03-01', throughOn: '2026-03-31', zone: 'America/New_York' }
    await invented.act(lender, 'DelegateAuthority', { positions: [position], order, ...term }, devon.officerId)
  }
  const readings = async () => {
    const reader = { officerId: devon.officerId, purpose, trace: { sessionId: null, address: null, door: 'web' as const } }
    const all = await desk.record.readingRoom.readingsOf(reader, devon.officerId)
    return all.filter(({ what }) => what === 'assessed').map((one) => [one.officerId, one.purpose])
  }

  test('is taken back by the pages by whoever lent it, who sees what they lent that still holds and nothing else; Devon sees that they looked', async () => {
    const drew = await desk.enter('drew.director')
    await lend('drew.director', 'field-office-director', 'Order 4 (invented)')
    await lend('rory.recordkeeper', 'records-supervisor', 'Order 5 (invented)')
    for (const order of ['Order 3', 'Order 4']) {
      const begun = await begin(drew, 'RevokeDelegation')
      const html = await begun.text()
      expect(begun.status).toBe(200)
      says(html, order)
      says(html, 'lent by Drew Director (invented)')
      saysNot(html, 'Order 5')
      saysNot(html, 'appointment:')
      expect((await readings())[0]).toEqual([drew.officerId, `Revoke a delegation: ${purpose}`])
      const { page } = await takeBack(drew, 'RevokeDelegation', html)
      says(page, 'Delegation revoked: on the record')
      saysNot(await (await begin(drew, 'RevokeDelegation')).text(), order)
    }
    const shown = await (await devon.get('/me')).text()
    saysNot(shown, 'Order 4 (invented)')
    says(shown, 'Order 5 (invented)')
  })

  test('is shown to nobody who may not take it back, whatever they say they do', async () => {
    const casey = await desk.enter('casey.counsel')
    for (const also of [{}, { 'correction-kind': 'x', expected: '1' }])
      saysNot(await (await begin(casey, 'RevokeDelegation', also)).text(), 'Order 5')
  })

  test('is a clearance too: the records supervisor ends one of an officer whose file stays closed to them', async () => {
    const rory = await desk.enter('rory.recordkeeper')
    const input = { restriction: 'asylum', fromOn: '2026-03-01', zone: 'America/New_York', reason: 'Needed for a review.' }
    await invented.act('rory.recordkeeper', 'ClearForRestriction', input, devon.officerId)
    const html = await (await begin(rory, 'EndClearance')).text()
    says(html, 'asylum')
    saysNot(html, 'Order 5')
    says((await takeBack(rory, 'EndClearance', html)).page, 'Clearance ended: on the record')
    saysNot(await (await begin(rory, 'EndClearance')).text(), 'asylum')
  })
})

describe('one act for several cases', () => {
  test('leaves out those the officer may not open, and tells nothing of them', async () => {
    const riley = await desk.enter('riley.records')
    const closed = riley.officerId
    const begun = await (await devon.post('/desk/bulk', { act: 'NoteExample', case: [invented.caseId, closed] })).text()
    expect(hidden(begun, 'class="writ-form"').case).toEqual([invented.caseId])
    saysNot(begun, closed)
    const [none, nowhere] = await Promise.all(
      [closed, crypto.randomUUID()].map((caseId) => devon.post('/desk/bulk', { act: 'NoteExample', case: [caseId] })),
    )
    expect([none?.status, nowhere?.status]).toEqual([422, 422])
    const wordsOf = (html = '') => html.replaceAll(/value="[^"]*"/g, '')
    expect(wordsOf(await none?.text())).toBe(wordsOf(await nowhere?.text()))
  })

  test('is assessed in each, recorded in each, and told case by case', async () => {
    const { entry } = await invented.act(
      'riley.records',
      'RegisterPerson',
      { ...person, familyName: 'Segunda', aNumber: 'A099-999-999' },
      null,
    )
    const other = await desk.record.registrar.act({
      act: 'OpenExample',
      officerId: devon.officerId,
      trace: { sessionId: null, address: null, door: 'system' },
      input: opening(entry.caseId),
    })
    const cases = [invented.caseId, other.entry.caseId]
    const begun = await (await devon.post('/desk/bulk', { act: 'NoteExample', case: cases })).text()
    const check = await (await devon.post('/desk/acts/NoteExample', { ...hidden(begun, 'class="writ-form"'), ...order, go: 'next' })).text()
    for (const caseId of cases) says(check, `The assessment of case ${caseId.slice(-8)}`)
    await invented.act('alex.anotherofficer', 'NoteExample', note)
    const before = await Promise.all(cases.map((caseId) => sequenceNow(caseId)))
    const done = await (await devon.post('/desk/acts/NoteExample', { ...hidden(check, 'value="record"'), go: 'record' })).text()
    says(done, 'Recorded 1, refused 0, not done 1.')
    says(done, 'The case changed while you were working')
    expect(await Promise.all(cases.map((caseId) => sequenceNow(caseId)))).toEqual([before[0], (before[1] ?? 0) + 1])
  })

  test('leaves out before it is recorded a case that moved on since it was chosen, says what changed, and goes on with the others', async () => {
    const others = await Promise.all(
      [1, 2].map(() =>
        desk.record.registrar.act({
          act: 'OpenExample',
          officerId: devon.officerId,
          trace: { sessionId: null, address: null, door: 'system' },
          input: opening(invented.personId),
        }),
      ),
    )
    const cases = [invented.caseId, ...others.map(({ entry }) => entry.caseId)]
    const begun = await (await devon.post('/desk/bulk', { act: 'NoteExample', case: cases })).text()
    await invented.act('alex.anotherofficer', 'NoteExample', note)
    const before = await Promise.all(cases.map((caseId) => sequenceNow(caseId)))
    const answer = await devon.post('/desk/acts/NoteExample', { ...hidden(begun, 'class="writ-form"'), ...order, go: 'next' })
    const check = await answer.text()
    expect(answer.status).toBe(200)
    says(check, 'One case is left out')
    says(check, `Case ${invented.caseId.slice(-8)}: The case changed while you were working`)
    expect(hidden(check, 'value="record"').case).toEqual(cases.slice(1))
    const done = await (await devon.post('/desk/acts/NoteExample', { ...hidden(check, 'value="record"'), go: 'record' })).text()
    says(done, 'Recorded 2, refused 0, not done 0.')
    expect(await Promise.all(cases.map((caseId) => sequenceNow(caseId)))).toEqual(
      before.map((count, place) => (place === 0 ? count : count + 1)),
    )
  })
})

describe('what is personal', () => {
  const hostile = `"><script>alert('x')</script><img src=x onerror=alert(1)>`

  test('is shown as it was written and runs nowhere', async () => {
    const { entry } = await invented.act(
      'riley.records',
      'RegisterPerson',
      { ...person, familyName: hostile, givenNames: hostile, aNumber: 'A088-888-888' },
      null,
    )
    const pages = [
      await openCase(devon, entry.caseId),
      await (await devon.post('/desk/people', { 'in.identifier': 'A088-888-888', 'in.purpose': purpose })).text(),
      await (await devon.post('/desk/readings', { case: entry.caseId, purpose: `Because of ${hostile} and more` })).text(),
    ]
    for (const html of pages) {
      saysNot(html, '<script')
      saysNot(html, '<img src=x')
      says(html, '&lt;script&gt;')
    }
  })

  test('is in no address of any page, and no page is kept by a cache', async () => {
    const found = await devon.post('/desk/people', { 'in.familyName': 'Inventada', 'in.givenName': 'Ana', 'in.purpose': purpose })
    const html = await found.text()
    says(html, 'Inventada')
    const opened = await devon.post('/desk/case', { case: invented.personId, purpose })
    const page = await opened.text()
    says(page, 'Inventada')
    for (const text of [html, page])
      for (const [, address = ''] of text.matchAll(/(?:href|action)="([^"]*)"/g))
        expect(decodeURIComponent(address)).not.toMatch(/Inventada|1990-\d\d-\d\d|A012|custody%20review|custody review/)
    for (const answer of [found, opened]) expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('is asked for with a reason of the reader’s own, or not shown', async () => {
    for (const given of ['', 'x', 'work', 'work work work']) {
      const answer = await devon.post('/desk/case', { case: invented.personId, purpose: given })
      expect([given, answer.status]).toEqual([given, 422])
      saysNot(await answer.text(), 'Inventada')
    }
  })
})

describe('a document', () => {
  test('comes byte for byte as it was hashed into the entry, and its reading is on the list of readings', async () => {
    const { entry } = await invented.act('sasha.supervisor', 'DecideExample', { name: 'Ana Inventada' })
    const [made] = entry.documents
    const answer = await devon.post('/desk/documents', {
      case: invented.caseId,
      purpose: 'Reading the custody paper',
      document: made?.documentId ?? '',
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made?.sha256)
    const readings = await (await devon.post('/desk/readings', { case: invented.caseId, purpose })).text()
    says(readings, 'Reading the custody paper')
  })
})
