import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkRule } from '../../../src/clockwork/check-definition.ts'
import { factsOf } from '../../../src/clockwork/facts-of.ts'
import { Sentence } from '../../../src/kernel/sentence.ts'
import { arrest } from '../../../src/law/chapters/arrest.ts'
import { computing } from '../../../src/law/chapters/computing.ts'
import { custodyAndBond } from '../../../src/law/chapters/custody-and-bond.ts'
import { detainers } from '../../../src/law/chapters/detainers.ts'
import { holdRooms } from '../../../src/law/chapters/hold-rooms.ts'
import { facts } from '../../../src/law/facts.ts'
import { findClock, findRule, getRule, lawBook } from '../../../src/law/law-book.ts'
import { timeline } from '../../../src/law/timeline.ts'

const examplesOf = (clock: string) => join(import.meta.dirname, '../../../src/law/examples', clock)

interface Example {
  clock: string
  expect: { state: string }
}

const readExamples = (clock: string): Example[] =>
  existsSync(examplesOf(clock))
    ? readdirSync(examplesOf(clock)).map((file) => JSON.parse(readFileSync(join(examplesOf(clock), file), 'utf8')))
    : []

const clocks = lawBook.flatMap((rule) => rule.clocks.map((clock) => ({ rule, clock })))
const twice = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at)
const idsOf = (rules: readonly { id: string }[]) => rules.map(({ id }) => id).sort()

describe('the law book', () => {
  it('holds every rule of the first chapters under its own id', () => {
    expect(idsOf(computing)).toEqual(
      ['calc-day-8cfr', 'calc-mail-dhs', 'calc-hours', 'calc-hours-excl', 'calc-business-day', 'calc-eeo-day', 'calc-frap'].sort(),
    )
    expect(idsOf(arrest)).toEqual(
      [
        'ero-48h-custody-determination',
        'ero-examination-by-other-officer',
        'ero-charging-determination',
        'ero-advisals-warrantless',
        'ero-warrantless-arrest-grounds',
        'ero-arrest-identification',
        'ero-criminal-arrest-presentment',
        'ero-training-gate',
        'ero-warrant-I200',
        'ero-warrant-I205',
        'ero-site-entry',
        'ero-use-of-force',
        'ero-consular-notification',
        'opla-hearing-10-days',
        'nta-72h-service',
      ].sort(),
    )
    expect(idsOf(detainers)).toEqual(
      [
        'detainer-48h-regulation',
        'detainer-48h-form-I247A',
        'detainer-probable-cause-warrant',
        'detainer-issuers',
        'detainer-mandatory-laken-riley',
        'detainer-controlled-substance-request',
      ].sort(),
    )
    expect(idsOf(custodyAndBond)).toEqual(
      [
        'custody-236a',
        'custody-236c-mandatory',
        'custody-225b2-ewi',
        'custody-I286',
        'bond-ij-redetermination',
        'bond-automatic-stay',
        'custody-change-notice-to-court',
        'release-revocation-236',
        'prolonged-236c',
      ].sort(),
    )
    expect(idsOf(holdRooms)).toEqual(['ero-holdroom-12h', 'ero-holdroom-72h-waiver'])
  })

  it('is well formed: every rule passes the check of definitions', () => {
    expect(lawBook.flatMap(checkRule)).toEqual([])
  })

  it('uses no id twice', () => {
    expect(twice(lawBook.map((rule) => rule.id))).toEqual([])
    expect(twice(clocks.map(({ clock }) => clock.id))).toEqual([])
  })

  it('names every clock after its rule', () => {
    const strays = clocks.filter(({ rule, clock }) => clock.id !== rule.id && !clock.id.startsWith(`${rule.id}.`))
    expect(strays.map(({ clock }) => clock.id)).toEqual([])
  })

  it('finds a rule and a clock by id, and says so where there is none', () => {
    for (const rule of lawBook) expect(getRule(rule.id)).toBe(rule)
    for (const { rule, clock } of clocks) expect(findClock(clock.id)).toEqual({ rule, clock })
    expect(findRule('no-such-rule')).toBeUndefined()
    expect(findClock('no-such-clock')).toBeUndefined()
    expect(() => getRule('no-such-rule')).toThrow(Sentence)
  })

  it('gives clocks to clock rules alone, and values to every table', () => {
    expect(lawBook.filter(({ kind, clocks: own }) => own.length > 0 !== (kind === 'clock')).map(({ id }) => id)).toEqual([])
    expect(lawBook.filter(({ kind, values }) => kind === 'dated-values' && !values?.length).map(({ id }) => id)).toEqual([])
  })
})

describe('how far a rule was checked', () => {
  const tagged = [...lawBook, ...clocks.map(({ rule, clock }) => ({ ...rule, ...clock }))]

  it('makes a rule from memory advisory, and nothing else', () => {
    expect(tagged.filter(({ verified, severity }) => (verified === 'memory') !== (severity === 'advisory')).map(({ id }) => id)).toEqual([])
  })

  it('calls a limit hard only where the text was read', () => {
    expect(tagged.filter(({ verified, severity }) => severity === 'hard' && verified !== 'yes').map(({ id }) => id)).toEqual([])
  })

  it('calls no directive, standard, memo or form hard', () => {
    const soft = /directive|standard|memo|guidance|form|policy|waiver|pbnds|nds/i
    expect(
      tagged.filter(({ cite, severity }) => severity === 'hard' && !/USC|CFR/.test(cite) && soft.test(cite)).map(({ id }) => id),
    ).toEqual([])
  })

  it('says where a rule that was read can be read', () => {
    expect(lawBook.filter(({ verified, sources }) => verified !== 'memory' && sources.length === 0).map(({ id }) => id)).toEqual([])
  })

  it('gives only https addresses, but for orders of courts: the text is each order itself', () => {
    const addresses = lawBook
      .filter(({ id }) => id !== 'court-order')
      .flatMap(({ sources, values = [], clocks: own }) => [
        ...sources,
        ...values.map(({ source }) => source),
        ...own.flatMap(({ versions }) => versions.flatMap(({ source }) => source ?? [])),
      ])
    expect(
      [...addresses, ...timeline.flatMap(({ sources }) => sources)].filter((address) => !/^https:\/\/[a-z0-9.-]+\//.test(`${address}/`)),
    ).toEqual([])
  })
})

describe('every clock', () => {
  const examples = new Map(clocks.map(({ clock }) => [clock.id, readExamples(clock.id)]))
  const without = (test: (states: readonly string[]) => boolean) =>
    [...examples].filter(([, own]) => !test(own.map((example) => example.expect.state))).map(([id]) => id)

  it('has at least three examples', () => {
    expect(without((states) => states.length >= 3)).toEqual([])
  })

  it('has an example that is kept and one that is missed', () => {
    expect(without((states) => states.includes('met') && (states.includes('late') || states.includes('lapsed')))).toEqual([])
  })

  it('has its examples in the folder of its name', () => {
    expect([...examples].filter(([id, own]) => own.some((example) => example.clock !== id))).toEqual([])
  })

  it('asks only for facts that are listed with their meaning', () => {
    expect(clocks.flatMap(({ clock }) => factsOf(clock).filter((fact) => facts[fact] === undefined))).toEqual([])
  })

  it('has no folder of examples without a clock', () => {
    const known = new Set(clocks.map(({ clock }) => clock.id))
    expect(readdirSync(examplesOf('')).filter((folder) => !known.has(folder))).toEqual([])
  })
})

describe('every fact', () => {
  const typeOf = (name: string) => {
    if (name.endsWith('At')) return 'instant'
    if (name.endsWith('On')) return 'day'
    return /^(is|has)[A-Z]/.test(name) ? 'boolean' : 'text'
  }

  it('has the type its name tells', () => {
    expect(Object.entries(facts).filter(([name, { type }]) => type !== typeOf(name))).toEqual([])
  })

  it('is asked for by some clock', () => {
    const asked = new Set(clocks.flatMap(({ clock }) => factsOf(clock)))
    expect(Object.keys(facts).filter((name) => !asked.has(name))).toEqual([])
  })
})

describe('the timeline of policy', () => {
  it('names rules that are in the law book', () => {
    expect(timeline.flatMap(({ rules }) => rules.filter((id) => !findRule(id)))).toEqual([])
  })

  it('uses no id twice, ends nothing before it began, and stands in order', () => {
    expect(twice(timeline.map(({ id }) => id))).toEqual([])
    expect(timeline.filter(({ beganOn, endedOn }) => beganOn && endedOn && endedOn < beganOn)).toEqual([])
    const began = timeline.flatMap(({ beganOn }) => beganOn ?? [])
    expect(began).toEqual([...began].sort())
    for (const day of began) expect(Temporal.PlainDate.from(day).toString()).toBe(day)
  })
})
