import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginJourney, type Journey } from '../custody/journey.ts'
import { grantCounselWindow, grantWindow, nameCounsel, putInCustody } from '../legal-access/open-window.ts'
import { type Looker, lookIn, makeCode, windowSite } from '../legal-access/window-site.ts'

let journey: Journey
let clerk: string
let keeper: string
let personId: string
let look: Looker

const number = { aNumber: 'A012-345-678', countryOfBirth: 'Guatemala' }

beforeAll(async () => {
  journey = await beginJourney()
  clerk = await journey.officer(['records-officer'], { office: 'records' })
  keeper = await journey.officer(['detention-officer'])
  await journey.place('EXREACH')
  personId = await journey.person(number)
  const { caseId } = await putInCustody(journey, personId)
  const zone = 'America/New_York'
  const booked = { facility: 'EXREACH', facilityKind: 'detention', zone, from: 'arrest', occurredAt: '2026-11-22T15:00:00Z' }
  await journey.does('2026-11-22T16:00:00Z', 'BookIn', keeper, booked, caseId)
  const window = await grantWindow(journey, clerk, personId)
  look = await lookIn(windowSite(journey), await makeCode(journey, clerk, window))
})
afterAll(() => journey?.close())

describe('the person, by their own window', () => {
  it('asks for a call where they are held, and reads the answer and its reason', async () => {
    const asked = { what: 'access', accessKind: 'legal-call', asksFor: 'A call with an invented attorney.', key: 'key-number-one' }
    expect(await (await look.post('/my-file/reach', asked)).text()).toContain('Your request was recorded.')
    const request = (await journey.entries(personId)).findLast(({ act }) => act === 'RequestAccess')
    expect(request?.payload).toMatchObject({ facility: 'EXREACH', askedBy: 'person' })
    const answer = { accessAnswer: 'denied', denialGround: 'no-room-or-staff', reason: 'The one room was in use.' }
    await journey.act('AnswerAccess', keeper, { subjectId: `access-request:${request?.entryId}`, ...answer }, personId)
    const page = await look.text('/my-file/reach')
    expect(page).toContain('Denied')
    expect(page).toContain('The one room was in use.')
    expect(await look.text('/my-file/reach?lang=es')).toContain('Negado')
  })

  it('is told what is missing, and nothing is recorded', async () => {
    const before = (await journey.entries(personId)).length
    const answer = await look.post('/my-file/reach', { what: 'access', accessKind: '', asksFor: '', key: 'key-number-two' })
    expect(answer.status).toBe(422)
    expect((await journey.entries(personId)).length).toBe(before)
  })

  it('sees that the public looked for them, and ends it', async () => {
    expect(await journey.locator.locate(number)).toMatchObject({ kind: 'held', place: { name: 'Example Place EXREACH' } })
    expect(await look.text('/my-file/readers')).toContain('Somebody, by the public locator. Who is not written down')
    expect(await look.text('/my-file/reach')).toContain('It may say where you are.')
    await look.post('/my-file/reach', { what: 'end', key: 'key-number-three' })
    expect(await look.text('/my-file/reach')).toContain('It does not say where you are.')
    expect(await journey.locator.locate(number)).toMatchObject({ kind: 'nothing-to-tell' })
  })

  it('agrees again by their own word, which counsel cannot give for them', async () => {
    const counsel = await grantCounselWindow(journey, clerk, personId, await nameCounsel(journey, clerk, personId))
    await expect(counsel.act('ConsentToLocator', { how: 'own-window' })).rejects.toThrow('The person concerned')
    const byCounsel = await lookIn(windowSite(journey), await makeCode(journey, clerk, counsel))
    expect(await byCounsel.text('/my-file/reach')).not.toContain('Agree to be found')
    journey.setClock('2026-11-22T16:01:00Z')
    const agreed = await look.post('/my-file/reach', { what: 'agree', key: 'key-number-four' })
    expect(await agreed.text()).toContain('You agreed that it may say where you are.')
    expect(await journey.locator.locate(number)).toMatchObject({ kind: 'held' })
  })
})
