import { expect, it, vi } from 'vitest'
import type { Entry } from '../../../src/kernel/entry.ts'
import type { Ledger } from '../../../src/ledger/ledger.ts'
import { calendarCaseId } from '../../../src/offices/policy/exports.ts'
import { emptyCase } from '../../../src/registrar/fold.ts'
import { keepLaw } from '../../../src/registrar/keep-law.ts'
import { keepUnplaced } from '../../../src/registrar/unreachable/keep-unplaced.ts'
import { makeEntry } from './make-entry.ts'

/** What a ledger tells those who listen, told by hand. */
function toldByHand() {
  const appended: ((entries: readonly Entry[]) => void)[] = []
  const restored: (() => void)[] = []
  const ledger = {
    onAppended: (listener: (entries: readonly Entry[]) => void) => appended.push(listener),
    onRestored: (listener: () => void) => restored.push(listener),
  }
  return {
    ledger: ledger as unknown as Ledger,
    append: (entry: Partial<Entry>) => {
      for (const listener of appended) listener([makeEntry(1, entry)])
    },
    restore: () => {
      for (const listener of restored) listener()
    },
  }
}

const holiday = {
  id: 'holiday:1',
  kind: 'holiday',
  zone: 'UTC',
  facts: { holidayOn: '2026-11-27', holidayName: 'Mourning', holidayOrder: 'EO 1' },
}
const calendar = { ...emptyCase(calendarCaseId, 'calendar'), subjects: new Map([[holiday.id, holiday]]) }

it('a holiday that could not be read because the database was away is part of the law once it is back, though nobody acts', async () => {
  const { ledger, append, restore } = toldByHand()
  let isAway = false
  let isDeclared = false
  const kept = keepLaw(ledger)
  await kept.follow(async () => {
    if (isAway) throw new Error('The database is away.')
    return isDeclared ? calendar : undefined
  })
  isAway = true
  isDeclared = true
  append({ caseId: calendarCaseId })
  await kept.read()
  expect(kept.law().holidays.size).toBe(0)
  isAway = false
  restore()
  await kept.read()
  expect([...kept.law().holidays.keys()]).toEqual(['2026-11-27'])
})

it('cases that may have no place are asked for anew once the database is back: what was said before the server was killed may be wrong', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  try {
    const { ledger, restore } = toldByHand()
    let asked = 0
    const list = keepUnplaced(ledger, async () => [`answer ${++asked}`])
    vi.advanceTimersByTime(10_000)
    expect([await list(), await list()]).toEqual([['answer 1'], ['answer 1']])
    vi.advanceTimersByTime(10_000)
    restore()
    expect(await list()).toEqual(['answer 2'])
  } finally {
    vi.useRealTimers()
  }
})
