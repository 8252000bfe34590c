import { expect } from 'vitest'
import type { Texts, Told } from '../../../src/checks/words/bilingual.ts'

const months = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
] as const

const dates = [
  new RegExp(`\\b(?<month>${months.map(([en]) => en).join('|')}) (?<day>\\d{1,2}), (?<year>\\d{4})\\b`, 'gi'),
  new RegExp(`\\b(?<day>\\d{1,2}) de (?<month>${months.map(([, es]) => es).join('|')}) de (?<year>\\d{4})\\b`, 'gi'),
]

/** Every number and day of a sentence, sorted: a day is one thing, however a language writes it. */
function factsOf(sentence: string): string[] {
  const days: string[] = []
  let rest = sentence
  for (const date of dates)
    rest = rest.replace(date, (...found) => {
      const { day, month, year } = found.at(-1)
      days.push(`${year}-${months.findIndex((names) => names.some((name) => name === month.toLowerCase())) + 1}-${day}`)
      return ''
    })
  return [...days, ...(rest.match(/\d[\d,.]*\d|\d/g) ?? [])].toSorted()
}

const quoted = (text: string, marks: RegExp): string[] => [...text.matchAll(marks)].map(([, words = '']) => words)

/** B5, AX104; a fiscal year is no cell. */
const cells = /\b(?!FY)[A-Z]{1,2}\d+\b/g

/** Holds what a finding says in Spanish against what it says in English: other words, the same numbers, days, cells and names. */
export function expectSameFacts({ es, ...en }: Texts & Pick<Told, 'es'>): void {
  expect(en.why).toMatch(/^[^\s].*\.$/s)
  expect(es.why).toMatch(/^[^\s].*\.$/s)
  expect(es.why).not.toBe(en.why)
  expect(es.expected).not.toBe('')
  expect(`${en.why}${es.why}${es.expected}${es.arithmetic}`).not.toMatch(/undefined|NaN|\[object/)
  for (const name of ['printed', 'expected', 'why', 'arithmetic'] as const) {
    expect(factsOf(es[name]), `${name}: ${es[name]}`).toEqual(factsOf(en[name]))
    expect(es[name].match(cells) ?? [], `cells of ${es[name]}`).toEqual(en[name].match(cells) ?? [])
  }
  // What English quotes is the file's own, and Spanish leaves it as it is.
  expect(quoted(es.why, /«([^»]*)»/g)).toEqual(expect.arrayContaining(quoted(en.why, /“([^”]*)”/g)))
  expect(es.why.replaceAll(/«[^»]*»/g, '')).not.toMatch(/\b(the|and|of|is|are|was|which|with|printed|sheet|workbook)\b/)
}
