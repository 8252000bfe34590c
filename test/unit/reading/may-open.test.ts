import { describe, expect, it } from 'vitest'
import { Restriction } from '../../../src/kernel/restriction.ts'
import { positionIds } from '../../../src/law/officers/positions.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { mayOpen } from '../../../src/reading-room/may-open.ts'
import { line, strangers, withoutNames } from './expected-openers.ts'

const me = '00000000-0000-4000-8000-000000000001'
const somebody = '00000000-0000-4000-8000-000000000002'
const kinds = ['custody', 'person', 'officer', 'place', 'calendar', 'never-declared'] as const

/** In which relation the reader stands to the case. */
const relations = {
  stranger: { office: 'elsewhere', assignedTo: somebody, supervisorId: null, caseId: somebody },
  'of my office': { office: 'mine', assignedTo: null, supervisorId: null, caseId: somebody },
  'assigned to me': { office: 'elsewhere', assignedTo: me, supervisorId: null, caseId: somebody },
  'of somebody I supervise': { office: 'elsewhere', assignedTo: somebody, supervisorId: me, caseId: somebody },
} as const

interface Asked {
  positions: readonly string[]
  kind: string
  relation?: keyof typeof relations
  restrictions?: readonly Restriction[]
  clearances?: readonly Restriction[]
  itself?: boolean
}

/** opened: all of it. no names: without personal fields. refused. */
function answer({ positions, kind, relation = 'stranger', restrictions = [], clearances = [], itself = false }: Asked) {
  const { office, assignedTo, supervisorId, caseId } = relations[relation]
  const verdict = mayOpen(
    {
      standing: {
        officerId: me,
        positions: positions.map((position) => ({ position, office: 'mine', since: '2020-01-01T00:00:00.000Z' })),
        credentials: [],
        delegations: [],
        supervisorId: null,
        clearances,
      },
      state: { kind, office, assignedTo, caseId: itself ? me : caseId },
      restrictions,
      supervisorId,
    },
    catalogue.openers,
  )
  return !verdict.may ? 'refused' : verdict.keeps.length > 0 ? 'no names' : 'opened'
}

describe('who may open what: every position, every kind of case', () => {
  for (const kind of kinds)
    for (const position of positionIds) {
      const expected = strangers[kind]?.includes(position) ? 'opened' : withoutNames[kind]?.includes(position) ? 'no names' : 'refused'
      it(`${position}, ${kind} of a stranger: ${expected}`, () => expect(answer({ positions: [position], kind })).toBe(expected))
    }
})

describe('the cases of one’s own', () => {
  for (const relation of ['of my office', 'assigned to me', 'of somebody I supervise'] as const)
    for (const position of positionIds) {
      const expected = [...line, ...(strangers.custody ?? [])].includes(position)
        ? 'opened'
        : position === 'statistician'
          ? 'no names'
          : 'refused'
      it(`${position}, custody ${relation}: ${expected}`, () =>
        expect(answer({ positions: [position], kind: 'custody', relation })).toBe(expected))
    }

  it('an officer opens their own file and those of whom they supervise, and no colleague’s', () => {
    expect(answer({ positions: ['special-agent'], kind: 'officer', itself: true })).toBe('opened')
    expect(answer({ positions: ['special-agent'], kind: 'officer', relation: 'of somebody I supervise' })).toBe('opened')
    expect(answer({ positions: ['special-agent'], kind: 'officer', relation: 'of my office' })).toBe('refused')
    expect(answer({ positions: ['account-administrator'], kind: 'officer', itself: true })).toBe('refused')
  })
})

describe('restrictions: every position, every kind of case, every restriction', () => {
  const wholeCase: readonly Restriction[] = ['sealed', 'conduct']
  for (const kind of kinds)
    for (const restriction of Restriction.options)
      it(`${kind} restricted as ${restriction}: nobody opens more than without it, and nobody uncleared sees a name`, () => {
        for (const position of positionIds) {
          const free = answer({ positions: [position], kind })
          const uncleared = answer({ positions: [position], kind, restrictions: [restriction] })
          const expected = free === 'refused' || wholeCase.includes(restriction) ? 'refused' : 'no names'
          expect([position, uncleared]).toEqual([position, expected])
          const others = Restriction.options.filter((other) => other !== restriction)
          expect([position, answer({ positions: [position], kind, restrictions: [restriction], clearances: others })]).toEqual([
            position,
            expected,
          ])
          expect([position, answer({ positions: [position], kind, restrictions: [restriction], clearances: [restriction] })]).toEqual([
            position,
            free,
          ])
        }
      })

  it('of several restrictions every one must be held', () => {
    const both = { positions: ['attorney'], kind: 'custody', restrictions: ['asylum', 'sealed'] as const }
    expect(answer({ ...both, clearances: ['asylum'] })).toBe('refused')
    expect(answer({ ...both, clearances: ['sealed'] })).toBe('no names')
    expect(answer({ ...both, clearances: ['sealed', 'asylum'] })).toBe('opened')
  })

  it('a clearance alone opens nothing: it adds to a position, and is none', () => {
    for (const kind of kinds) expect(answer({ positions: [], kind, clearances: Restriction.options })).toBe('refused')
  })
})

describe('nobody’s position', () => {
  it('none, one that was never declared, or the name of something every object has, opens nothing', () => {
    for (const kind of [...kinds, 'constructor', 'toString', '__proto__'])
      for (const positions of [[], ['director-of-everything'], ['constructor'], ['__proto__']])
        expect([kind, positions, answer({ positions, kind, relation: 'assigned to me' })]).toEqual([kind, positions, 'refused'])
  })

  it('of several positions the one that sees most counts', () => {
    expect(answer({ positions: ['statistician', 'attorney'], kind: 'custody' })).toBe('opened')
    expect(answer({ positions: ['statistician', 'detention-officer'], kind: 'custody' })).toBe('no names')
    expect(answer({ positions: ['statistician', 'detention-officer'], kind: 'custody', relation: 'of my office' })).toBe('opened')
  })
})
