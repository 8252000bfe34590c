import { describe, expect, it } from 'vitest'
import { removalPeriod } from '../../../src/law/chapters/removal-period.ts'
import type { Desk, Done } from '../custody/desk.ts'
import { bySubject, play } from './play.ts'
import { scripts } from './scripts.ts'

/** For each clock of the chapter on final orders: the act that starts it and the acts that stop it. Removal and release stop others beside what is named. */
const watched: Readonly<Record<string, readonly [starts: string, stops: string]>> = {
  'removal-period-90': ['RecordFinalOrder', 'Remove'],
  'pocr-90-day.notice': ['RecordFinalOrder', 'NotifyOfReview'],
  'pocr-90-day.decision': ['RecordFinalOrder', 'ServeReviewDecision'],
  'pocr-hq-180.notice': ['ServeReviewDecision', 'NotifyOfReview'],
  'pocr-hq-180.review': ['ServeReviewDecision', 'DecideHeadquartersReview'],
  'pocr-hq-180.on-referral': ['DecideFieldReview', 'DecideHeadquartersReview'],
  'pocr-annual.next-review': ['DecideHeadquartersReview', 'BeginReview'],
  'pocr-annual.answer': ['RequestReview', 'RespondToRequest'],
  'pocr-annual.request-interval': ['RequestReview', 'RequestReview'],
  'slrrff-241-13.acknowledgement': ['RequestReview', 'AcknowledgeRequest'],
  'slrrff-241-13.release-duty': ['RecordRemovalPeriodStart', 'RecordReleaseClaim'],
  'slrrff-241-13.new-request': ['DecideLikelihood', 'RequestReview'],
  'slrrff-241-13.redetention': ['RevokeSupervision', 'Release'],
  'special-circumstances-241-14.reasonable-cause-hearing': ['FileSpecialDanger', 'RecordSpecialDangerStep'],
  'special-circumstances-241-14.judge-decision': ['RecordSpecialDangerStep', 'RecordSpecialDangerStep'],
  'special-circumstances-241-14.appeal-of-no-reasonable-cause': ['RecordSpecialDangerStep', 'RecordSpecialDangerStep'],
  'special-circumstances-241-14.board-decision': ['RecordSpecialDangerStep', 'RecordSpecialDangerStep'],
  'special-circumstances-241-14.appeal-of-merits-dismissal': ['RecordSpecialDangerStep', 'RecordSpecialDangerStep'],
  'special-circumstances-241-14.review-again': ['RecordSpecialDangerStep', 'RecordSpecialDangerStep'],
  'special-circumstances-241-14.certification-review': ['RecordCertification', 'RecordCertification'],
  'osup-revocation.review-notice': ['RevokeSupervision', 'NotifyOfReview'],
  'osup-revocation.annual-review': ['DecideHeadquartersReview', 'DecideHeadquartersReview'],
  'reasonable-fear-10d.determination': ['ReferReasonableFear', 'RecordReasonableFearStep'],
  'reasonable-fear-10d.judge-review': ['RecordReasonableFearStep', 'RecordReasonableFearStep'],
  'admin-removal-238b.execution-wait': ['IssueAdministrativeOrder', 'Remove'],
  'third-country-notice.general': ['ServeThirdCountryNotice', 'Remove'],
  'third-country-notice.exigent': ['ServeThirdCountryNotice', 'Remove'],
  'third-country-notice.fear-screening': ['RecordThirdCountryFear', 'RecordThirdCountryScreening'],
  'country-acceptance-30d': ['RequestTravelDocument', 'RecordTravelDocumentAnswer'],
  'voluntary-departure.before-conclusion': ['RecordVoluntaryDeparture', 'RecordDeparture'],
  'voluntary-departure.after-conclusion': ['RecordVoluntaryDeparture', 'RecordDeparture'],
}

const fromMemory = 'Its number is from memory: a clock nobody read the text of is off.'

/** Clocks of the chapter that no act runs, and why. */
const off: Readonly<Record<string, string>> = {
  'zadvydas-6-months': `${fromMemory} The six months of the regulation run as slrrff-241-13.release-duty.`,
  'admin-removal-238b.response': `${fromMemory} Service and answer are recorded all the same.`,
  'admin-removal-238b.response-by-mail': `${fromMemory} Service and answer are recorded all the same.`,
}

const clocks = removalPeriod.flatMap((rule) => rule.clocks.map((clock) => ({ rule, clock })))

describe('the clocks of the chapter on final orders', () => {
  it('are each run by acts of the desk, or named with the reason why not', () => {
    expect(clocks.map(({ clock }) => clock.id).sort()).toEqual([...Object.keys(watched), ...Object.keys(off)].sort())
    for (const { rule, clock } of clocks) {
      const isFromMemory = (clock.verified ?? rule.verified) === 'memory'
      expect([clock.id, isFromMemory]).toEqual([clock.id, Object.hasOwn(off, clock.id)])
    }
  })

  it('start and stop with the acts named, when the acts are done', () => {
    const started = new Set<string>()
    const stopped = new Set<string>()
    for (const script of scripts) {
      const seen = new Map<string, string>()
      play(script, (act, done, desk) => note(act, done, desk, { seen, started, stopped }))
    }
    const missing = Object.entries(watched).flatMap(([clock, [starts, stops]]) => [
      ...(started.has(`${clock} ${starts}`) ? [] : [`${clock} is not started by ${starts}.`]),
      ...(stopped.has(`${clock} ${stops}`) ? [] : [`${clock} is not stopped by ${stops}.`]),
    ])
    expect(missing).toEqual([])
    expect([...started, ...stopped].filter((one) => Object.hasOwn(off, one.split(' ')[0] ?? ''))).toEqual([])
  })
})

interface Noted {
  seen: Map<string, string>
  started: Set<string>
  stopped: Set<string>
}

/** What each clock of each subject was before the act, and is after it. */
function note(act: string, { rows }: Done, _desk: Desk, { seen, started, stopped }: Noted): void {
  for (const row of rows) {
    const key = bySubject(row)
    const before = seen.get(key)
    if (isGoing(row.state) && before === undefined) started.add(`${row.clock} ${act}`)
    if (['met', 'late'].includes(row.state) && before !== undefined && isGoing(before)) stopped.add(`${row.clock} ${act}`)
    seen.set(key, row.state)
  }
}

const isGoing = (state: string) => ['running', 'waiting', 'paused', 'choice-of-agency'].includes(state)
