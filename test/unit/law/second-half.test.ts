import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../src/clockwork/evaluate.ts'
import type { Clock, Rule } from '../../../src/clockwork/nodes.ts'
import type { FactRecord } from '../../../src/clockwork/record.ts'
import { federalBusinessDays } from '../../../src/law/calendars/federal-holidays.ts'
import { detentionStandards } from '../../../src/law/chapters/detention-standards.ts'
import { expeditedRemoval } from '../../../src/law/chapters/expedited-removal.ts'
import { minors } from '../../../src/law/chapters/minors.ts'
import { removalPeriod } from '../../../src/law/chapters/removal-period.ts'
import { specialPopulations } from '../../../src/law/chapters/special-populations.ts'

const rules: readonly Rule[] = [...removalPeriod, ...expeditedRemoval, ...minors, ...specialPopulations, ...detentionStandards]
const clocks: { rule: Rule; clock: Clock }[] = rules.flatMap((rule) => rule.clocks.map((clock) => ({ rule, clock })))
const ids = (chapter: readonly Rule[]) => chapter.map(({ id }) => id)

interface Example {
  clock: string
  record: FactRecord
  asOf: string
  expect: { state: string; dueOn?: string; dueAt?: string; stoppedOn?: string; stoppedAt?: string }
}

const folder = join(import.meta.dirname, '../../../src/law/examples')
const examplesOf = (clock: string): Example[] =>
  readdirSync(join(folder, clock)).map((name) => JSON.parse(readFileSync(join(folder, clock, name), 'utf8')))

describe('the entries of the law book from final orders to a death in custody', () => {
  test('final orders, custody review, stays, fear, third countries and departure are all there', () => {
    expect(ids(removalPeriod)).toEqual([
      'removal-period-90',
      'order-final-when',
      'pocr-90-day',
      'pocr-hq-180',
      'pocr-annual',
      'pocr-panel',
      'slrrff-241-13',
      'zadvydas-6-months',
      'special-circumstances-241-14',
      'osup-I220B',
      'osup-revocation',
      'stay-admin-I246',
      'stay-automatic',
      'reinstatement',
      'reasonable-fear-10d',
      'admin-removal-238b',
      'third-country-notice',
      'country-acceptance-30d',
      'voluntary-departure',
    ])
  })

  test('expedited removal, minors and people who need particular care are all there', () => {
    expect(ids(expeditedRemoval)).toEqual([
      'er-record-and-supervisor',
      'er-who',
      'cf-consultation',
      'cf-ij-review',
      'cf-reconsideration',
      'cf-detention',
    ])
    expect(ids(minors)).toEqual([
      'uac-72h-transfer',
      'uac-48h-notify-orr',
      'uac-contiguous-screening',
      'minor-licensed-placement',
      'flores-20-days',
      'minor-forms',
      'juveniles-apart',
    ])
    expect(ids(specialPopulations)).toEqual([
      'usc-claim',
      'parents-directive',
      'victims-directive',
      'confidentiality-1367',
      'confidentiality-asylum',
      'pregnant',
      'transfer-notice-attorney',
      'transfer-court-notice',
      'odls-update',
    ])
  })

  test('the standards of detention, segregation and deaths are all there', () => {
    expect(ids(detentionStandards).toSorted()).toEqual([
      'det-classification',
      'det-grievance-formal',
      'det-grievance-sexual-abuse',
      'det-headcount',
      'det-hunger-strike',
      'det-law-library',
      'det-legal-visit',
      'det-mail',
      'det-med-14day',
      'det-med-screen',
      'det-mh-eval',
      'det-phone-legal',
      'det-prea-reassess',
      'det-property',
      'det-reclass',
      'det-staff-communication',
      'det-suicide-watch',
      'detainee-death',
      'prea-other-clocks',
      'seg-admin-review-pbnds',
      'seg-directive-11065.1',
      'seg-disciplinary-pbnds',
      'seg-protective-custody-115.43',
      'seg-sexual-abuse-victim',
    ])
  })
})

describe('how sure the law book is', () => {
  test('what the text calls approximate, ordinary or practicable is a target', () => {
    const targets = clocks.filter(({ rule, clock }) => (clock.severity ?? rule.severity) === 'target').map(({ clock }) => clock.id)
    expect(targets).toEqual([
      'pocr-90-day.notice',
      'pocr-hq-180.notice',
      'pocr-hq-180.review',
      'pocr-hq-180.on-referral',
      'pocr-annual.next-review',
      'pocr-annual.answer',
      'osup-revocation.review-notice',
      'osup-revocation.annual-review',
      'cf-ij-review.within-24-hours',
      'transfer-notice-attorney.same-day',
      'det-classification',
      'detainee-death.opr-review',
    ])
  })

  test('the versions of a clock follow one another and never overlap', () => {
    for (const { clock } of clocks) {
      clock.versions.forEach(({ from }, place) => {
        const before = clock.versions[place - 1]
        if (before) expect(before.until !== null && from !== null && before.until <= from, clock.id).toBe(true)
      })
    }
  })
})

describe('how the last day is found', () => {
  test('only deadlines that a private person must meet roll past a weekend or holiday', () => {
    const rolled = clocks.filter(({ clock }) =>
      clock.versions.some(({ length }) => length && 'roll' in length && length.roll === 'forward'),
    )
    expect(rolled.map(({ clock }) => clock.id)).toEqual([
      'admin-removal-238b.response',
      'admin-removal-238b.response-by-mail',
      'voluntary-departure.before-conclusion',
      'voluntary-departure.after-conclusion',
      'cf-reconsideration',
    ])
  })
})

describe('examples', () => {
  test('every clock has one in time, one on the very day or instant, and one missed', () => {
    for (const { clock } of clocks) {
      const found = examplesOf(clock.id).map(({ expect: result }) => result)
      const onTheDay = found.filter(({ state, dueOn, dueAt, stoppedOn, stoppedAt }) =>
        state === 'met' && dueAt ? dueAt === stoppedAt : state === 'met' && dueOn !== undefined && dueOn === stoppedOn,
      )
      expect(onTheDay.length, `${clock.id} on the day`).toBeGreaterThan(0)
      expect(found.filter(({ state }) => state === 'met').length, `${clock.id} in time`).toBeGreaterThan(1)
      expect(found.filter(({ state }) => state === 'late').length, `${clock.id} missed`).toBeGreaterThan(0)
    }
  })

  test('leaving out any one fact of an example never turns it into a missed limit', () => {
    for (const { rule, clock } of clocks) {
      for (const { record, asOf, expect: known } of examplesOf(clock.id)) {
        if (known.state === 'late' || known.state === 'lapsed') continue
        for (const name of Object.keys(record.facts)) {
          const { [name]: _, ...rest } = record.facts
          const result = evaluate(rule, clock, { ...record, facts: rest }, Temporal.Instant.from(asOf), federalBusinessDays)
          expect(['late', 'lapsed'], `${clock.id} without ${name}`).not.toContain(result.state)
        }
      }
    }
  })
})
