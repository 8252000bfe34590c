import { expect, it } from 'vitest'
import { evaluate } from '../../../src/clockwork/evaluate.ts'
import { factsOf } from '../../../src/clockwork/facts-of.ts'
import type { FactRecord } from '../../../src/clockwork/record.ts'
import { federalBusinessDays } from '../../../src/law/calendars/federal-holidays.ts'
import { facts } from '../../../src/law/facts.ts'
import { lawBook } from '../../../src/law/law-book.ts'
import { plainStep } from '../../../src/law/plain-step.ts'

const asOf = Temporal.Instant.from('2026-11-24T15:00:00Z')
const values = { instant: '2026-11-20T15:00:00Z', day: '2026-11-20', boolean: true, text: 'hold-room' }

it('no step of any clock of the law book is told in the names of code, whatever the record says or leaves out', () => {
  const known = new Set(Object.keys(facts))
  let named = 0
  for (const rule of lawBook)
    for (const clock of rule.clocks) {
      const names = factsOf(clock)
      const whole = Object.fromEntries(names.map((name) => [name, values[facts[name]?.type ?? 'text']]))
      const nothing = Object.fromEntries(names.map((name) => [name, null]))
      for (const record of [{ facts: {} }, { facts: nothing }, { facts: whole }] satisfies FactRecord[]) {
        const { steps } = evaluate(rule, clock, { ...record, zone: 'America/New_York' }, asOf, federalBusinessDays)
        named += steps.filter((step) => step.split(/\W+/).some((word) => known.has(word))).length
        const left = steps.map(plainStep).filter((step) => step.split(/\W+/).some((word) => known.has(word)))
        expect(left).toEqual([])
      }
    }
  expect(named).toBeGreaterThan(200)
})

it('a fact is told in its words, and all else is left as it is', () => {
  expect(plainStep('It starts with arrestedAt: Friday 2026-03-06 21:00 -05:00 (America/New_York).')).toBe(
    'It starts with “the person was arrested by an immigration officer”: Friday 2026-03-06 21:00 -05:00 (America/New_York).',
  )
  expect(plainStep('The order of McKenzie names notAFact.')).toBe('The order of McKenzie names notAFact.')
})

it('a moment is told to the second and no finer', () => {
  const found = lawBook
    .flatMap((rule) => rule.clocks.map((clock) => ({ rule, clock })))
    .find(({ clock }) => clock.id === 'ero-48h-custody-determination')
  if (!found) throw new Error('The law book has no such clock.')
  const record = {
    facts: {
      arrestedAt: '2026-11-20T15:00:00.5Z',
      isArrestWithoutWarrant: true,
      custodyDeterminedAt: null,
      voluntaryDepartureGrantedAt: null,
    },
  }
  const now = Temporal.Instant.from('2026-11-22T16:01:02.673394043Z')
  const { steps } = evaluate(found.rule, found.clock, { ...record, zone: 'America/New_York' }, now, federalBusinessDays)
  expect(steps.filter((step) => /:\d\d\.\d/.test(step))).toEqual([])
  expect(steps.join(' ')).toContain('Sunday 2026-11-22 11:01:02 -05:00 (America/New_York)')
})
