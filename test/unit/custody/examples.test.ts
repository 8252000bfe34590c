import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../src/offices/catalogue.ts'
import type { CaseScript } from '../../../src/offices/custody/exports.ts'
import { fillIn } from '../../../src/offices/custody/exports.ts'
import { Desk, type Done, officers, personId } from './desk.ts'

interface Example extends CaseScript {
  begins: string
  then: {
    outcome: Done['outcome']
    rules?: readonly string[]
    /** Due moment or day of clocks after the last step. */
    clocks?: Readonly<Record<string, string>>
    documents?: readonly string[]
    told?: readonly string[]
  }
}

/** Offices that show counsel what the law book makes of their acts. */
const folders = ['custody', 'protection', 'segregation', 'conditions'].map(
  (office) => new URL(`../../../src/offices/${office}/examples/`, import.meta.url),
)
const names = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, new URL(name, folder)] as const),
)

const players = {
  'deportation-officer': 'ana',
  'another-deportation-officer': 'ben',
  'supervisory-deportation-officer': 'supervisor',
  'field-office-director': 'director',
  'detention-officer': 'keeper',
  attorney: 'counsel',
} as const

const playerOf = (role: string) => players[role as keyof typeof players]

function play({ begins, steps }: Example): Done | undefined {
  const start = Temporal.Instant.from(begins)
  const desk = new Desk()
  const done = new Map<string, string>()
  let last: Done | undefined
  for (const { by, act, hours, input } of steps) {
    const officer = (role: string) => officers[playerOf(role)]
    const filled = fillIn(input, { personId, begins: start, officer, entry: (name) => done.get(name) ?? '' })
    last = desk.does(playerOf(by), act, filled, start.add({ hours }).toString())
    done.set(act, last.entryId)
  }
  return last
}

describe('an example of a desk', () => {
  it('is there for every kind of bar and for the limits counsel asks after first', () => {
    expect(names.length).toBeGreaterThan(25)
  })

  it.each(names)('%s', (_name, address) => {
    const example = JSON.parse(readFileSync(address, 'utf8')) as Example
    const last = play(example)
    const { outcome, rules, clocks = {}, documents, told } = example.then
    expect(last?.outcome).toBe(outcome)
    if (rules) expect(last?.rules).toEqual(rules)
    if (documents) expect(last?.documents).toEqual(documents)
    if (told) expect(last?.told).toEqual(told)
    for (const [clock, due] of Object.entries(clocks)) {
      const row = last?.clocks.get(clock)
      expect([clock, row?.dueOn ?? row?.dueAt]).toEqual([clock, due])
    }
    expect(example.steps.every(({ act }) => catalogue.acts.has(act))).toBe(true)
  })
})
