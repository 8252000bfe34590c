import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Act } from '../../../src/acts/act.ts'
import { field } from '../../../src/acts/field.ts'
import { offices } from '../../../src/offices/catalogue.ts'
import { checkOffices } from './check-offices.ts'
import { toyOffice } from './toy-office.ts'

describe('the offices', () => {
  it('declare acts, cases, subjects and bars that fit together, under rules that are there', () => {
    expect(offices.flatMap(({ acts }) => acts).length).toBeGreaterThan(50)
    expect(checkOffices(offices).join('\n')).toBe('')
  })
})

describe('an office', () => {
  const [open] = toyOffice.acts
  const withAct = (change: Partial<Act>) => checkOffices([{ ...toyOffice, acts: open ? [{ ...open, ...change }] : [] }])
  const said = { id: 'r', question: 'who', cite: 'x', says: 'x', cure: 'x', verified: 'yes', severity: 'hard' } as const
  const noted = z.strictObject({
    note: z
      .string()
      .describe('A note')
      .meta(field({ label: 'Note', personal: true })),
  })

  it('that is in order has no fault', () => {
    expect(checkOffices([toyOffice])).toEqual([])
  })

  const faults: readonly [string, readonly string[], string][] = [
    ['lists an act of another', withAct({ office: 'elsewhere' }), 'says it is of elsewhere'],
    ['acts in a case nobody keeps', withAct({ caseKind: 'crate' }), 'kind crate, which no office keeps'],
    ['names an act in the past', withAct({ act: 'OpenedBox' }), 'not in the imperative'],
    ['names an entry in the present', withAct({ entry: 'OpenBox' }), 'not in the past tense'],
    ['lets somebody act who is nothing', withAct({ by: ['postman'] }), 'postman, which is no position'],
    ['asks where a field is that is not there', withAct({ places: ['where'] }), 'no field of it'],
    ['is about what nobody keeps', withAct({ about: 'lid' }), 'about a lid, which no office keeps'],
    ['takes any field', withAct({ input: z.object({}) }), 'make its input strict'],
    ['describes no field', withAct({ input: z.strictObject({ a: z.string().meta(field({ label: 'A' })) }) }), 'not described'],
    ['labels no field', withAct({ input: z.strictObject({ a: z.string().describe('An a') }) }), 'no label'],
    [
      'asks for what Writ never holds',
      withAct({
        input: z.strictObject({
          riskScore: z
            .string()
            .describe('x')
            .meta(field({ label: 'x' })),
        }),
      }),
      'named like what Writ never holds',
    ],
    [
      'cites a rule that is not there',
      withAct({ requires: [{ ...said, rule: 'none', needs: 'credential', credential: 'warrant-service' }] }),
      'the law book does not have',
    ],
    [
      'tags higher than the rule',
      withAct({ requires: [{ ...said, rule: 'usc-claim', needs: 'credential', credential: 'warrant-service' }] }),
      'and its rule usc-claim',
    ],
    [
      'asks for a fact nobody knows',
      withAct({ requires: [{ ...said, needs: 'facts', subject: 'box', test: { node: 'happened', fact: 'lost' } }] }),
      'asks for lost',
    ],
    [
      'asks for a field that is not there',
      withAct({ requires: [{ ...said, needs: 'input', test: { node: 'happened', fact: 'lost' } }] }),
      'the field lost',
    ],
    ['asks for a list that is not there', withAct({ requires: [{ ...said, needs: 'officer-of-list', list: '1.1' }] }), 'the list 1.1'],
    [
      'asks for a credential nobody issues',
      withAct({ requires: [{ ...said, needs: 'credential', credential: 'juggling' }] }),
      'juggling, which nobody issues',
    ],
    [
      'tells of personal data',
      withAct({
        input: noted,
        tells: ({ payload }) => ({ subjects: [{ id: 'box', kind: 'box', facts: { boxOpenedAt: String(payload.note) } }] }),
      }),
      'tells of personal data',
    ],
    ['tells of what nobody keeps', withAct({ tells: () => ({ subjects: [{ id: 'lid', kind: 'lid', facts: {} }] }) }), 'tells of a lid'],
    ['acts under a rule that is not there', withAct({ authorities: () => [{ rule: 'none', cite: 'x' }] }), 'done under the rule none'],
    ['tells nobody', withAct({ notices: () => [{ to: 'everybody', about: 'x', says: 'x' }] }), 'nobody a notice can reach'],
    ['is there twice', checkOffices([toyOffice, toyOffice]), 'declared twice'],
    [
      'bars what nobody does',
      checkOffices([
        { ...toyOffice, bars: [{ ...said, kind: 'box', while: { node: 'happened', fact: 'boxOpenedAt' }, forbids: ['Fly'] }] },
      ]),
      'forbids Fly',
    ],
  ]
  for (const [does, found, says] of faults)
    it(`that ${does} is told so`, () => {
      expect(found.join('\n')).toContain(says)
    })
})
