import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../../src/kernel/case-state.ts'
import type { Entry } from '../../../src/kernel/entry.ts'
import { evolve, foldCase, hasBegun } from '../../../src/registrar/fold.ts'
import { makeEntry } from './make-entry.ts'
import { toyCatalogue } from './toy-office.ts'

/** Everything a case says, as plain values: the order of subjects within a kind included. */
const plain = (state: CaseState) => ({ ...state, subjects: [...state.subjects] })
const fold = (entries: readonly Entry[]) => plain(foldCase(entries, toyCatalogue))
/** What the case holds, whatever number its last entry has. */
const held = (entries: readonly Entry[]) => ({ ...fold(entries), sequence: 0, hash: '' })

const opened = makeEntry(1, { act: 'OpenBox' })
const added = (sequence: number, label: string, given: Partial<Entry> = {}) => makeEntry(sequence, { payload: { label }, ...given })

/** Entries of one case: acts, refusals, corrections and withdrawals of anything earlier, corrections of corrections included. */
const anyCase = fc
  .array(
    fc.record({
      what: fc.constantFrom('add', 'add', 'add', 'seal', 'corrects', 'withdraws'),
      refused: fc.boolean(),
      target: fc.nat(1000),
      label: fc.string(),
    }),
    { maxLength: 40 },
  )
  .map((steps) =>
    steps.reduce<Entry[]>(
      (entries, { what, refused, target, label }) => {
        const of = entries[target % entries.length] ?? opened
        const correction = what === 'corrects' || what === 'withdraws' ? { kind: what, entryId: of.entryId, reason: 'mistyped' } : null
        const act = correction ? of.act : what === 'seal' ? 'SealThings' : 'AddThing'
        const outcome = refused && target % 3 === 0 ? 'refused' : 'recorded'
        entries.push(makeEntry(entries.length + 1, { act, correction: correction as Entry['correction'], outcome, payload: { label } }))
        return entries
      },
      [opened],
    ),
  )

describe('a case', () => {
  it('is the same folded one entry at a time as folded from scratch, in any split', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(1000), (entries, cut) => {
        const split = 1 + (cut % entries.length)
        let state = foldCase(entries.slice(0, split), toyCatalogue)
        for (let at = split; at < entries.length; at++) {
          const entry = entries[at]
          if (entry) state = evolve(state, entry, toyCatalogue) ?? foldCase(entries.slice(0, at + 1), toyCatalogue)
        }
        expect(plain(state)).toEqual(fold(entries))
      }),
    )
  })

  it('is not changed by what is told of it later', () => {
    fc.assert(
      fc.property(anyCase, (entries) => {
        const state = foldCase(entries, toyCatalogue)
        const before = plain(state)
        evolve(state, added(entries.length + 1, 'one more'), toyCatalogue)
        expect(plain(state)).toEqual(before)
      }),
    )
  })

  it('opens a subject with everything its desk would know, none of it happened', () => {
    expect(foldCase([opened], toyCatalogue).subjects.get('box')).toEqual({
      id: 'box',
      kind: 'box',
      facts: { boxOpenedAt: opened.occurredAt, boxClosedAt: null },
      zone: 'America/Chicago',
    })
  })

  it('counts a refused entry in its sequence and in nothing else', () => {
    const refused = added(2, 'lamp', { outcome: 'refused' })
    expect(fold([opened, refused])).toEqual({ ...fold([opened]), sequence: 2, hash: 'h2' })
    expect(hasBegun(foldCase([makeEntry(1, { act: 'OpenBox', outcome: 'refused' })], toyCatalogue))).toBe(false)
  })
})

describe('a correction', () => {
  const corrected = (sequence: number, entryId: string, label: string) =>
    added(sequence, label, { correction: { kind: 'corrects', entryId, reason: 'mistyped' } })
  const withdrawn = (sequence: number, entryId: string) =>
    added(sequence, '', { correction: { kind: 'withdraws', entryId, reason: 'wrong case' } })

  it('stands where the entry it corrects stood, under its identity and by its officer', () => {
    const right = corrected(4, 'e2', 'lamp')
    const entries = [opened, added(2, 'lmap'), added(3, 'chair'), { ...right, officerId: 'another' }]
    expect(held(entries)).toEqual(held([opened, added(2, 'lamp', { occurredAt: right.occurredAt }), added(3, 'chair')]))
  })

  it('can be corrected again, and the last one counts', () => {
    const entries = [opened, added(2, 'lmap'), corrected(3, 'e2', 'lmpa'), corrected(4, 'e3', 'lamp')]
    expect(foldCase(entries, toyCatalogue).subjects.get('thing:e2')?.facts.label).toBe('lamp')
    expect(foldCase([...entries, corrected(5, 'e2', 'chair')], toyCatalogue).subjects.get('thing:e2')?.facts.label).toBe('chair')
  })

  it('that is withdrawn leaves the entry as it was', () => {
    expect(held([opened, added(2, 'lmap'), corrected(3, 'e2', 'lamp'), withdrawn(4, 'e3')])).toEqual(held([opened, added(2, 'lmap')]))
  })

  it('that was refused changes nothing', () => {
    const refused = { ...corrected(3, 'e2', 'lamp'), outcome: 'refused' as const }
    expect(held([opened, added(2, 'lmap'), refused])).toEqual(held([opened, added(2, 'lmap')]))
  })

  it('of an entry that is withdrawn does not bring it back', () => {
    expect(held([opened, added(2, 'lmap'), withdrawn(3, 'e2'), corrected(4, 'e2', 'lamp')])).toEqual(held([opened]))
  })

  it('counts an entry withdrawn as never made, until the withdrawal is itself withdrawn', () => {
    const entries = [opened, added(2, 'lamp'), withdrawn(3, 'e2')]
    expect(held(entries)).toEqual(held([opened]))
    expect(held([...entries, withdrawn(4, 'e3')])).toEqual(held([opened, added(2, 'lamp')]))
  })
})
