import type { JsonObject } from '../../../src/kernel/json.ts'
import { Desk, type Done, personId } from '../custody/desk.ts'
import { finalOrder, name } from '../custody/invented.ts'

export const partner = 'EXMPJAIL'
const zone = 'America/New_York'

export const notice: JsonObject = {
  personId,
  noticeSentAt: '2026-11-23T14:00:00Z',
  partner,
  zone,
  sender: 'An invented booking sergeant',
  noticeKind: 'booking',
  noticeSha256: 'ab'.repeat(32),
  says: 'An invented booking sheet.',
}

export const cause: JsonObject = {
  facts: [
    {
      fact: 'An immigration judge ordered removal on an invented day.',
      source: 'record-of-an-agency',
      whereFound: 'Invented file A, order of removal',
    },
  ],
  causeBasis: 'final-order-of-removal',
  isArrestedForOffence: true,
  isMoreThanBirthAbroad: true,
}

export const detainer: JsonObject = {
  personName: name,
  partner,
  zone,
  causeBasis: 'final-order-of-removal',
  isMandatory: false,
  language: 'es',
}

export const served: JsonObject = { servedBy: 'holding-agency', server: 'An invented deputy', language: 'es', isInterpreterUsed: true }

/** A desk with a detainer issued on Monday 2026-11-23 on a final order; served and with an hour of release where one is given. */
export function withDetainer({ eligibleAt }: { eligibleAt?: string } = {}): {
  desk: Desk
  issued: Done
  detainerId: string
  clocks: Done['clocks'] | undefined
} {
  const desk = new Desk()
  desk.does('ana', 'RecordPartnerNotice', notice, '2026-11-23T15:00:00Z')
  desk.does('ana', 'RecordFinalOrder', finalOrder, '2026-11-23T15:05:00Z')
  const warrant = desk.does('director', 'IssueRemovalWarrant', { personName: name }, '2026-11-23T15:10:00Z')
  desk.does('ana', 'StateProbableCause', cause, '2026-11-23T15:15:00Z')
  const issued = desk.does('ana', 'IssueDetainer', { ...detainer, subjectId: `warrant:${warrant.entryId}` }, '2026-11-23T15:20:00Z')
  const detainerId = `detainer:${issued.entryId}`
  if (eligibleAt === undefined) return { desk, issued, detainerId, clocks: undefined }
  desk.does('ana', 'ServeDetainer', { subjectId: detainerId, ...served }, '2026-11-23T18:00:00Z')
  const told = { subjectId: detainerId, releaseEligibleAt: eligibleAt, toldBy: 'An invented records clerk' }
  const { clocks } = desk.does('ana', 'NotifyReleaseEligible', told, '2026-11-24T20:00:00Z')
  return { desk, issued, detainerId, clocks }
}
