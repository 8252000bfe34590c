import { describe, expect, it } from 'vitest'
import { pageOfList } from '../../../src/doors/desk/parts/page-of-list.ts'

const letters = Array.from({ length: 250 }, (_, number) => `row-${String(number).padStart(3, '0')}`)

/** The page of a list at an address. */
const page = (rows: readonly string[], query: Readonly<Record<string, string>> = {}) => {
  const to = (path: string, params: Readonly<Record<string, string | number | undefined>> = {}) =>
    `${path}?${new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)])).toString()}`
  return pageOfList({ view: { path: '/desk/list', query, to, words: { number: String } } }, rows, (row) => row)
}
const next = (rows: readonly string[], query: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const address = /rel="next" href="([^"]*)"/.exec(String(page(rows, query).pager))?.[1] ?? ''
  return Object.fromEntries(new URLSearchParams(address.replaceAll('&amp;', '&').split('?')[1]))
}

describe('a list that is longer than a page', () => {
  it('is shown a hundred rows at a time, every row once', () => {
    const seen: string[] = []
    for (let query: Record<string, string> = {}; ; ) {
      seen.push(...page(letters, query).shown)
      if (!String(page(letters, query).pager).includes('rel="next"')) break
      query = next(letters, query)
    }
    expect(seen).toEqual(letters)
  })

  it('goes on after the row it stopped at, though rows before it came or went meanwhile', () => {
    const query = next(letters)
    expect(page(['new', ...letters], query).shown[0]).toBe('row-100')
    expect(page(letters.slice(40), query).shown[0]).toBe('row-100')
  })

  it('goes on at the same place where that row itself has gone', () => {
    const query = next(letters)
    expect(page(letters.toSpliced(99, 1), query).shown[0]).toBe('row-101')
  })

  it('keeps what else the address says', () => {
    expect(next(letters, { find: 'row' })).toMatchObject({ find: 'row' })
  })
})

it('a list that fits has no other pages', () => {
  expect(String(page(letters.slice(0, 100)).pager)).toBe('')
})
