import { describe, expect, it } from 'vitest'
import { valueOn } from '../../../src/law/value-on.ts'
import { bondRegister, paidBonds } from '../../../src/offices/bond/exports.ts'
import { arrested, detained, name } from '../custody/invented.ts'
import { appeal, bondOf, paid, setting } from './invented.ts'

const saturday = '2026-11-21T15:00:00Z'
const fact = (text: string) => [{ fact: text, source: 'paper-seen', whereFound: 'An invented paper, page 1' }]

describe('a decision on custody', () => {
  it('that names only its conclusion is not taken', () => {
    const { desk } = arrested()
    for (const facts of [[], fact('Flight risk.'), fact('The person is a danger to the community.')])
      expect(() => desk.does('supervisor', 'DetermineCustody', { ...detained, facts }, saturday)).toThrow('onclusion')
  })

  it('more restrictive than the least restrictive option that would do says why, or is refused', () => {
    const { desk } = arrested()
    const harder = { ...detained, leastRestrictive: 'recognizance' }
    const refused = desk.does('supervisor', 'DetermineCustody', harder, saturday)
    expect([refused.outcome, refused.rules]).toEqual(['refused', ['least-restrictive-or-why-not']])
    const said = { ...harder, whyNotLeastRestrictive: 'An invented reason about this person.' }
    expect(desk.does('supervisor', 'DetermineCustody', said, saturday).findings).toEqual([])
  })

  it('to detain looks for what makes detention harder on the person, and has a day of review', () => {
    const { desk } = arrested()
    const careless: Record<string, unknown> = { ...detained, vulnerability: 'not-looked-for' }
    delete careless.reviewOn
    const { outcome, rules } = desk.does('supervisor', 'DetermineCustody', careless as typeof detained, saturday)
    expect([outcome, rules.toSorted()]).toEqual(['refused', ['review-day', 'vulnerability-looked-for']])
    desk.does('supervisor', 'DetermineCustody', detained, saturday)
    expect(desk.facts().custodyReviewOn).toBe('2026-12-21')
  })

  it('keeps its facts, and whether the person is vulnerable, out of what the case is folded from', () => {
    const { desk } = arrested()
    desk.does('supervisor', 'DetermineCustody', detained, saturday)
    const payload = JSON.stringify(desk.entries.at(-1)?.payload)
    expect(payload).not.toContain('lease')
    expect(payload).not.toContain('looked-for')
    expect(payload).toContain('alternativesConsidered')
  })
})

describe('bond by circuit and day', () => {
  const withoutBond = { ...detained, basis: '8 USC 1225(b)', isPresentWithoutAdmission: true }

  it('is read from the dated table: contested before the first row, then as the circuit decided', () => {
    expect(valueOn('custody-225b2-ewi', '2d Circuit', '2026-04-27')).toBe('contested')
    expect(valueOn('custody-225b2-ewi', '2d Circuit', '2026-04-28')).toContain('bond available: Barbosa da Cunha')
    expect(valueOn('custody-225b2-ewi', '5th Circuit', '2026-02-06')).toContain('mandatory: Buenrostro-Mendez')
    expect(valueOn('custody-225b2-ewi', 'D.C. Circuit', '2026-11-21')).toContain('contested')
  })

  it('withheld where the circuit allows it is recorded with a warning: the table is of a secondary source', () => {
    const { desk } = arrested()
    const { outcome, findings } = desk.does('supervisor', 'DetermineCustody', { ...withoutBond, circuit: '2d Circuit' }, saturday)
    expect(outcome).toBe('recorded')
    expect(findings).toMatchObject([{ rule: 'custody-225b2-ewi', verified: 'secondary', refuses: false }])
    expect(findings[0]?.fact).toContain('2d Circuit: bond available')
  })

  it('withheld where the circuit forbids it finds nothing', () => {
    const { desk } = arrested()
    const { findings } = desk.does('supervisor', 'DetermineCustody', { ...withoutBond, circuit: '5th Circuit' }, saturday)
    expect(findings).toEqual([])
  })

  it('set where the circuit forbids it, or where nobody said which circuit, warns', () => {
    const { desk } = arrested()
    const mandatory = { ...setting, isPresentWithoutAdmission: true, circuit: '8th Circuit' }
    expect(desk.does('supervisor', 'SetBond', mandatory, saturday).rules).toEqual(['custody-225b2-ewi'])
    const unsaid = desk.does('supervisor', 'SetBond', { ...setting, isPresentWithoutAdmission: true }, saturday)
    expect(unsaid.findings[0]?.fact).toContain('It was not said for where.')
  })
})

describe('a bond', () => {
  it('is set by an officer of the list, from facts, at $1,500 or more', () => {
    const { desk } = arrested()
    expect(desk.does('ana', 'SetBond', setting, saturday)).toMatchObject({ outcome: 'refused', rules: ['custody-I286'] })
    expect(() => desk.does('supervisor', 'SetBond', { ...setting, dollars: 1499 }, saturday)).toThrow('at least $1,500')
    expect(() => desk.does('supervisor', 'SetBond', { ...setting, facts: fact('Likely to abscond.') }, saturday)).toThrow('conclusion')
    expect(desk.does('supervisor', 'SetBond', setting, saturday).findings).toEqual([])
  })

  it('is refused to somebody held under 8 USC 1226(c)', () => {
    const { desk } = arrested()
    desk.does('supervisor', 'DetermineCustody', { ...detained, basis: '8 USC 1226(c)' }, saturday)
    expect(desk.does('supervisor', 'SetBond', setting, saturday)).toMatchObject({ outcome: 'refused', rules: ['custody-236c-mandatory'] })
  })

  it('paid gives a receipt and says that the person is to be released; the wait is counted and has no limit', () => {
    const { desk, bondId } = bondOf()
    const done = desk.does('ana', 'RecordBondPayment', { subjectId: bondId, ...paid }, '2026-11-23T18:00:00Z')
    expect([done.findings, done.documents, done.told]).toEqual([[], ['I-352'], ['office:custody', 'person']])
    expect(paidBonds(desk.state(), Temporal.Instant.from('2026-11-23T20:30:00Z'))).toMatchObject([{ releasedAt: null, waitedMinutes: 150 }])
    desk.does('supervisor', 'OrderRelease', { personName: name, kind: 'bond', reasons: 'Paid.', language: 'es' }, '2026-11-23T21:00:00Z')
    desk.does('keeper', 'Release', { isPropertyReturned: true }, '2026-11-23T22:00:00Z')
    expect(paidBonds(desk.state(), Temporal.Instant.from('2026-12-01T00:00:00Z'))).toMatchObject([
      { releasedAt: '2026-11-23T22:00:00.000Z', waitedMinutes: 240 },
    ])
  })

  it('paid for somebody who still waits comes first on the register, the longest wait at the head', () => {
    const cases = ['18', '20', '19'].map((hour) => {
      const { desk, bondId } = bondOf()
      desk.does('ana', 'RecordBondPayment', { subjectId: bondId, ...paid }, `2026-11-23T${hour}:00:00Z`)
      return desk.state()
    })
    const released = bondOf()
    released.desk.does('ana', 'RecordBondPayment', { subjectId: released.bondId, ...paid }, '2026-11-22T00:00:00Z')
    released.desk.does(
      'supervisor',
      'OrderRelease',
      { personName: name, kind: 'bond', reasons: 'Paid.', language: 'es' },
      '2026-11-23T01:00:00Z',
    )
    released.desk.does('keeper', 'Release', { isPropertyReturned: true }, '2026-11-23T02:00:00Z')
    const register = bondRegister([released.desk.state(), ...cases], Temporal.Instant.from('2026-11-23T21:00:00Z'))
    expect(register.map(({ waitedMinutes, releasedAt }) => [waitedMinutes, releasedAt !== null])).toEqual([
      [180, false],
      [120, false],
      [60, false],
      [1560, true],
    ])
  })

  it('paid twice is found against', () => {
    const { desk, bondId } = bondOf()
    desk.does('ana', 'RecordBondPayment', { subjectId: bondId, ...paid }, '2026-11-23T18:00:00Z')
    expect(desk.does('ana', 'RecordBondPayment', { subjectId: bondId, ...paid }, '2026-11-23T19:00:00Z').rules).toEqual(['bond-paid-once'])
  })

  it('cancelled owes back what was paid, until it is paid back', () => {
    const { desk, bondId } = bondOf()
    desk.does('ana', 'RecordBondPayment', { subjectId: bondId, ...paid }, '2026-11-23T18:00:00Z')
    desk.does('supervisor', 'CancelBond', { subjectId: bondId, why: 'conditions-kept' }, '2026-12-01T18:00:00Z')
    expect(desk.facts(bondId)).toMatchObject({ bondRefundOwedAt: '2026-12-01T18:00:00.000Z' })
    const refund = { subjectId: bondId, dollars: 5000, paidTo: 'An invented cousin' }
    expect(desk.does('ana', 'RecordRefundPaid', refund, '2026-12-10T18:00:00Z').findings).toEqual([])
    const twice = desk.does('ana', 'RecordRefundPaid', refund, '2026-12-11T18:00:00Z')
    expect([twice.outcome, twice.rules]).toEqual(['recorded', ['bond-refund-owed']])
  })

  it('breached is not cancelled: 8 CFR 236.1(c)(9)', () => {
    const { desk, bondId } = bondOf()
    desk.does('ana', 'RecordBondPayment', { subjectId: bondId, ...paid }, '2026-11-23T18:00:00Z')
    const breach = {
      subjectId: bondId,
      condition: 'Come to every interview.',
      facts: fact('The person did not come to an invented interview on an invented day.'),
      isObligorTold: true,
    }
    expect(desk.does('director', 'DeclareBreach', breach, '2026-12-01T18:00:00Z').outcome).toBe('recorded')
    const cancelled = desk.does('supervisor', 'CancelBond', { subjectId: bondId, why: 'conditions-kept' }, '2026-12-02T18:00:00Z')
    expect([cancelled.outcome, cancelled.rules]).toEqual(['refused', ['release-revocation-236']])
  })
})

describe('an order of release by a judge', () => {
  it('can be stayed by Form EOIR-43 within one business day, and an appeal within ten', () => {
    const { clocks } = appeal('2026-05-22', true)
    expect(clocks.get('bond-automatic-stay.eoir-43')).toMatchObject({ state: 'choice-of-agency', dueOn: '2026-05-26' })
  })

  it('stayed in time lapses 90 days after the appeal, with every step on a clock', () => {
    const { step, stays } = appeal('2026-05-22', true)
    expect(stays('2026-05-26').clocks.get('bond-automatic-stay.notice-of-appeal')).toMatchObject({ dueOn: '2026-06-08' })
    const appealed = step('certified-notice-of-appeal-filed', '2026-06-05')
    expect(appealed.clocks.get('bond-automatic-stay.ninety-days')).toMatchObject({ dueOn: '2026-09-03' })
    expect(appealed.clocks.get('bond-automatic-stay.written-decision')).toMatchObject({ dueOn: '2026-06-12' })
    const lapsed = step('automatic-stay-lapsed', '2026-09-03')
    expect(lapsed.clocks.get('bond-automatic-stay.referral')).toMatchObject({ state: 'choice-of-agency', dueOn: '2026-09-11' })
  })

  it('over a bond below $10,000 cannot be stayed by that form: the filing is refused', () => {
    const { clocks, stays } = appeal('2026-05-22', false)
    expect(clocks.has('bond-automatic-stay.eoir-43')).toBe(false)
    expect(stays('2026-05-26')).toMatchObject({ outcome: 'refused', rules: ['bond-automatic-stay'] })
  })

  it('with an amount opens a bond that is the judge’s', () => {
    const { desk } = appeal('2026-05-22', true)
    const bond = [...desk.state().subjects.values()].find(({ kind }) => kind === 'bond')
    expect(bond?.facts).toMatchObject({ bondDollars: '4000', bondSetBy: 'immigration-judge' })
  })
})
