import type { JsonObject } from '../../../src/kernel/json.ts'
import { officers } from '../custody/desk.ts'
import { finalOrder, name } from '../custody/invented.ts'
import { facts, interview, interviewed, notice, panel, reasoned, revoked, supervision, thirdCountry } from './invented.ts'
import type { Played } from './play.ts'

type Who = Played['who']

const noon = (day: string) => `${day}T17:00:00Z`
const does = (who: Who, act: string, day: string, input: JsonObject, of?: string): Played => ({
  ...{ who, act, at: noon(day), input },
  ...(of ? { of } : {}),
})

const order = does('ana', 'RecordFinalOrder', '2026-11-22', finalOrder)
const review = (kind: string, day: string) => does('supervisor', 'BeginReview', day, { review: kind }, undefined)
const noticed = (day: string) => does('ana', 'NotifyOfReview', day, notice, 'custody-review')
const decided = (decision: string, day: string) =>
  does('director', 'DecideFieldReview', day, { ...reasoned, decision, nextReviewOn: '2027-04-20' }, 'custody-review')
const served = (day: string) =>
  does(
    'ana',
    'ServeReviewDecision',
    day,
    { how: 'in-person', servingOfficerId: officers.ana, language: 'es', isInterpreterUsed: true },
    'custody-review',
  )
const byHeadquarters = (day: string): Played[] => [
  does('reviewer', 'RecordPanelReview', day, panel, 'custody-review'),
  does('reviewer', 'InterviewForReview', day, interview, 'custody-review'),
  does(
    'reviewer',
    'DecideHeadquartersReview',
    day,
    { ...reasoned, decision: 'continue-detention', nextReviewOn: '2028-04-15' },
    'custody-review',
  ),
]
const removed = (day: string) =>
  does('ana', 'Remove', day, { port: 'Invented Port', country: 'Examplia', witnessingOfficerId: officers.ana })
const freed = (day: string): Played[] => [
  does('supervisor', 'OrderSupervision', day, supervision),
  does('keeper', 'Release', day, { isPropertyReturned: true }),
]
const asks = (under: string, day: string) =>
  does('counsel', 'RequestReview', day, { under, receivedOn: day, from: 'counsel', says: 'An invented request.' })
const step = (name: string, day: string) =>
  does('counsel', 'RecordSpecialDangerStep', day, { step: name, steppedOn: day, source: 'An invented order.' }, 'special-danger')
const fearStep = (name: string, day: string) =>
  does('ana', 'RecordReasonableFearStep', day, { step: name, steppedOn: day, source: 'An invented paper.' }, 'reasonable-fear')
const departure = (stage: string): Played[] => [
  does('counsel', 'RecordVoluntaryDeparture', '2026-12-01', { grantedOn: '2026-12-01', stage, departByOn: '2027-01-15' }),
  does('ana', 'RecordDeparture', '2027-01-10', { departedOn: '2027-01-09', proof: 'An invented stamp.' }, 'voluntary-departure'),
]
const away = (exigent: boolean): Played[] => [
  order,
  does('ana', 'ServeThirdCountryNotice', '2027-01-04', { ...thirdCountry, isExigentRemoval: exigent }),
  removed('2027-01-06'),
]

/** Kept for years: reviewed by the field, by headquarters, yearly; asks twice; removed in the end. */
const kept: readonly Played[] = [
  order,
  does('ana', 'RecordRemovalPeriodStart', '2026-11-23', { isDetainedInRemovalPeriod: true, isExcludedFromSlrrffReview: false }),
  review('90-day', '2026-12-20'),
  noticed('2027-01-01'),
  decided('continue-detention', '2027-01-20'),
  served('2027-01-21'),
  asks('removal-not-likely', '2027-02-22'),
  does('reviewer', 'AcknowledgeRequest', '2027-03-01', { language: 'es' }, 'slrrff-request'),
  does(
    'reviewer',
    'DecideLikelihood',
    '2027-03-05',
    { personName: name, isRemovalLikely: true, facts, reasons: 'Invented.' },
    'slrrff-request',
  ),
  review('headquarters', '2027-03-10'),
  noticed('2027-03-15'),
  ...byHeadquarters('2027-04-15'),
  does('counsel', 'RecordReleaseClaim', '2027-05-10', { claimedOn: '2027-05-10', how: 'In an invented petition.' }),
  asks('between-reviews', '2027-06-01'),
  does(
    'reviewer',
    'RespondToRequest',
    '2027-07-01',
    { personName: name, answer: 'no-material-change', reasons: 'Invented.' },
    'first:review-request',
  ),
  asks('removal-not-likely', '2027-10-01'),
  asks('between-reviews', '2027-10-04'),
  review('yearly', '2028-04-01'),
  removed('2028-05-01'),
]

const referred: readonly Played[] = [
  order,
  review('90-day', '2026-12-20'),
  noticed('2027-01-01'),
  decided('refer-to-headquarters', '2027-01-10'),
  review('headquarters', '2027-01-11'),
  noticed('2027-01-12'),
  ...byHeadquarters('2027-01-30'),
]

const takenBack: readonly Played[] = [
  order,
  ...freed('2027-01-25'),
  does('head', 'RevokeSupervision', '2027-05-03', revoked, 'supervision'),
  does('reviewer', 'HoldInformalInterview', '2027-05-05', { ...interviewed, returnedToCustodyAt: noon('2027-05-04') }, 'revocation'),
  review('after-revocation', '2027-06-20'),
  noticed('2027-07-01'),
  ...byHeadquarters('2027-08-02'),
  review('after-revocation', '2028-07-01'),
  noticed('2028-07-02'),
  ...byHeadquarters('2028-07-20'),
  ...freed('2028-08-01'),
]

const danger: readonly Played[] = [
  order,
  does('counsel', 'FileSpecialDanger', '2027-06-01', { filedOn: '2027-06-01', facts, reasons: 'Invented.' }),
  step('hearing-begun', '2027-06-10'),
  step('record-closed', '2027-06-11'),
  step('reasonable-cause-decided', '2027-06-16'),
  step('dismissed-for-want-of-reasonable-cause', '2027-06-16'),
  step('dismissal-appealed', '2027-06-17'),
  step('dismissal-appeal-decided', '2027-07-01'),
  step('dismissed-on-the-merits', '2027-09-01'),
  step('merits-dismissal-appealed', '2027-09-03'),
  step('last-decided-that-detention-goes-on', '2027-12-01'),
  step('person-asked-again', '2028-06-05'),
]

const certified = (day: string) =>
  does('counsel', 'RecordCertification', day, {
    madeOn: day,
    ground: 'foreign-policy',
    certifiedBy: 'attorney-general',
    source: 'Invented.',
  })

const papers: readonly Played[] = [
  order,
  does('ana', 'RequestTravelDocument', '2026-12-01', {
    askedOn: '2026-12-01',
    country: 'Examplia',
    isDesignated: true,
    sent: 'Invented papers.',
  }),
  does(
    'ana',
    'RecordTravelDocumentAnswer',
    '2026-12-20',
    { answeredOn: '2026-12-18', answer: 'refuses', says: 'Invented.' },
    'travel-document',
  ),
]

const feared: readonly Played[] = [
  order,
  does('ana', 'ServeThirdCountryNotice', '2027-01-04', thirdCountry),
  does(
    'keeper',
    'RecordThirdCountryFear',
    '2027-01-05',
    { words: 'Invented words.', referredTo: 'Example asylum office' },
    'third-country-notice',
  ),
  does('ana', 'RecordThirdCountryScreening', '2027-01-06', { finding: 'fear-not-found', source: 'Invented.' }, 'third-country-notice'),
]

const administrative: readonly Played[] = [
  does('ana', 'ServeNoticeOfIntent', '2026-11-23', { servedOn: '2026-11-23', method: 'personal', issuingOfficerId: officers.supervisor }),
  does('ana', 'RecordAnswerToIntent', '2026-11-30', { answeredOn: '2026-11-30', says: 'Invented.' }, 'administrative-order'),
  does('director', 'IssueAdministrativeOrder', '2026-12-07', { facts, isFourteenDayWaitWaived: false }, 'administrative-order'),
  does('ana', 'ReferReasonableFear', '2026-12-08', { referredOn: '2026-12-08', order: 'administrative-238b', words: 'Invented words.' }),
  fearStep('fear-not-found', '2026-12-15'),
  fearStep('review-filed', '2026-12-16'),
  fearStep('judge-agrees-there-is-none', '2026-12-22'),
  does('ana', 'RecordFinalOrder', '2026-12-22', { orderFinalOn: '2026-12-07', orderedBy: 'administrative-238b' }),
  removed('2026-12-23'),
]

/** Invented cases that between them touch every clock of the chapter. */
export const scripts: readonly (readonly Played[])[] = [
  ...[kept, referred, takenBack, danger, papers, feared, administrative],
  [order, certified('2027-06-01'), certified('2027-11-20')],
  ...[away(false), away(true), departure('before-conclusion'), departure('at-conclusion')],
]
