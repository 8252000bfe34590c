import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noticeToAppear, withoutWarrant } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from './journey.ts'

let journey: Journey
let lead: string
let supervised: string
let caseId: string
let handOn: () => Promise<void>
beforeAll(async () => {
  journey = await beginJourney()
  lead = await journey.officer(['supervisory-deportation-officer'], { name: 'Lead Example' })
  const credentials = ['basic-immigration-law-enforcement', 'warrant-service'] as const
  supervised = await journey.officer(['deportation-officer'], { name: 'Led Example', supervisorId: lead, credentials })
  const run = journey.startOutbox()
  handOn = () => run.look()
  await inbox()
})
afterAll(() => journey?.close())

/** What the supervisor was told since last asked. */
async function inbox(): Promise<{ about: string; says: string }[]> {
  await handOn()
  const to = [`officer:${lead}`]
  const notices = await journey.outbox.inbox(to, { unread: true })
  const ids = notices.map(({ noticeId }) => noticeId)
  await journey.outbox.markRead(to, ids, lead, journey.now())
  return notices.map(({ about, says }) => ({ about, says }))
}

describe('the supervisor of an officer', () => {
  it('is told nothing of an act done in time', async () => {
    const arrest = {
      ...withoutWarrant,
      personId: await journey.person(),
      arrestingOfficerId: supervised,
      consularNotification: 'within-4-days',
      occurredAt: '2026-11-21T02:00:00Z',
    }
    caseId = (await journey.does('2026-11-21T02:10:00Z', 'Arrest', supervised, arrest)).entry.caseId
    expect(await inbox()).toEqual([])
  })

  it('is told that a decision of theirs was refused, and by which rule, with nothing of the case', async () => {
    const { outcome } = await journey.tries('2026-11-21T14:00:00Z', 'IssueNoticeToAppear', supervised, noticeToAppear, caseId)
    expect(outcome).toBe('refused')
    const [told, ...more] = await inbox()
    expect(more).toEqual([])
    expect(told).toMatchObject({ about: 'decision-refused', says: expect.stringContaining('8 CFR 239.1(a)') })
    expect(told?.says).not.toContain('Inés')
  })

  it('is told that an act of theirs was late', async () => {
    const at = '2026-11-25T15:00:00Z'
    const told = { consularNotification: 'within-4-days', isPersonTold: true, isConsulTold: true, isAsylumKept: true }
    await journey.does(at, 'NotifyConsul', supervised, { occurredAt: at, ...told }, caseId)
    expect((await inbox()).map(({ about }) => about)).toEqual(['act-late'])
  })

  it('is not told of what others do', async () => {
    const { outcome } = await journey.tries('2026-11-25T16:00:00Z', 'IssueNoticeToAppear', journey.ana, noticeToAppear, caseId)
    expect(outcome).toBe('refused')
    expect(await inbox()).toEqual([])
  })
})
