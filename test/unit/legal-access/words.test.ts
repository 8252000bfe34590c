import { describe, expect, it } from 'vitest'
import { clocksEs } from '../../../src/doors/window/words/clocks-es.ts'
import { en } from '../../../src/doors/window/words/en.ts'
import { entryWords } from '../../../src/doors/window/words/entries.ts'
import { entriesEs } from '../../../src/doors/window/words/entries-es.ts'
import { es } from '../../../src/doors/window/words/es.ts'
import { findClock } from '../../../src/law/law-book.ts'
import { readCode } from '../../../src/ledger/access/window-code.ts'
import { complaintAbouts, outcomes } from '../../../src/offices/legal-access/complaints.ts'
import { legalAccess } from '../../../src/offices/legal-access/office.ts'
import { recordsOffice } from '../../../src/offices/people/office.ts'

describe('the words of the window', () => {
  it('tell every act of these desks in both languages', () => {
    const acts = [...legalAccess.acts, ...recordsOffice.acts]
    expect(acts.filter(({ entry }) => !entryWords[entry]?.en || !entryWords[entry]?.es).map(({ entry }) => entry)).toEqual([])
  })

  it('say an act in one place only', () => {
    expect(Object.keys(entriesEs).filter((entry) => entry in entryWords)).toEqual([])
  })

  it('speak of clocks that are in the law book', () => {
    expect(Object.keys(clocksEs).filter((id) => !findClock(id))).toEqual([])
  })

  it('offer what a complaint can be about and what can come of it, in both languages', () => {
    for (const words of [en, es]) {
      expect(Object.keys(words.complaints.abouts)).toEqual([...complaintAbouts])
      expect(Object.keys(words.complaints.outcomes)).toEqual([...outcomes])
    }
  })

  it('name in Spanish every wording of a rule that leaves something out', () => {
    expect(Object.keys(es.withheld.because).toSorted()).toEqual(Object.keys(en.withheld.because).toSorted())
    expect(es.complaints.others.length).toBe(en.complaints.others.length)
  })
})

describe('a code', () => {
  it('is read however it was typed', () => {
    for (const typed of ['ABCD-EFGH-JKMN-PQ10', 'abcd efgh jkmn pqio', ' abcdefghjkmnpqlO '])
      expect(readCode(typed)).toBe('ABCDEFGHJKMNPQ10')
  })
})
