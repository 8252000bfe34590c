import { expect, it } from 'vitest'
import type { Rule } from '../../../src/clockwork/nodes.ts'
import { lawBook } from '../../../src/law/law-book.ts'
import { keptRules, sayLawBookChange } from '../../../src/registrar/clocks/law-book-change.ts'

const before = keptRules(lawBook)
const change = (id: string, how: (rule: Rule) => Rule) => keptRules(lawBook.map((rule) => (rule.id === id ? how(rule) : rule)))
const say = (after: readonly (typeof before)[number][]) => sayLawBookChange(before, after)

const [first] = lawBook.filter(({ clocks }) => clocks.some(({ versions }) => versions.at(-1)?.length !== null))
const id = first?.id ?? ''

it('a change of the law book is told by the rules that changed and since when', () => {
  const from = '2027-01-01'
  const newer = change(id, (rule) => ({
    ...rule,
    clocks: rule.clocks.map((clock) => ({
      ...clock,
      versions: [...clock.versions, { from, until: null, length: null, status: 'in-force' as const, note: 'Invented.' }],
    })),
  }))
  expect(say(newer)).toBe(`The law book changed: ${id} has another version in force from 2027-01-01.`)
  expect(say(change(id, (rule) => ({ ...rule, says: 'Invented.' })))).toBe(`The law book changed: ${id} has other words or conditions.`)
  expect(say(before.filter(({ rule }) => rule !== id))).toBe(`The law book changed: ${id} was taken out.`)
  expect(sayLawBookChange(before.slice(0, -1), before)).toBe(`The law book changed: ${before.at(-1)?.rule} is new.`)
})

it('of many it names five and says how many more; of one that was not kept it says that', () => {
  expect(say([])).toMatch(new RegExp(`; so did ${before.length - 5} more rules\\.$`))
  expect(sayLawBookChange(undefined, before)).toContain('was not noted yet')
  expect(say(before.toReversed())).toBe('The order of the rules in the law book changed.')
})
