import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/kernel/case-state.ts'
import { SubjectMap } from '../../../src/kernel/subject-map.ts'

const subject = (kind: string, number: number, label: string): Subject => ({
  id: number === 0 ? kind : `${kind}:${number}`,
  kind,
  facts: { label },
  zone: 'UTC',
})

const changes = fc.array(
  fc
    .record({ kind: fc.constantFrom('stint', 'custody'), number: fc.nat(120), label: fc.string() })
    .map((of) => subject(of.kind, of.number, of.label)),
  { maxLength: 400 },
)

const isShort = ({ facts }: Subject) => String(facts.label).length < 5

/** The plainest thing it could be: a map for each kind. */
const plainly = (all: readonly Subject[]) => {
  const kinds = new Map<string, Map<string, Subject>>()
  for (const one of all) kinds.set(one.kind, (kinds.get(one.kind) ?? new Map()).set(one.id, one))
  return kinds
}

describe('the subjects of a case', () => {
  it('are those of a plain map of each kind, in the order they were opened', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const map = all.reduce((map, one) => {
          map.where(one.kind, isShort)
          return map.with(one)
        }, SubjectMap.none)
        const plain = plainly(all)
        expect([...map]).toEqual([...plain.values()].flatMap((kind) => [...kind]))
        expect(map.size).toBe([...plain.values()].reduce((size, kind) => size + kind.size, 0))
        for (const [kind, of] of plain) {
          expect(map.latest(kind)).toEqual([...of.values()].at(-1))
          expect([...map.ofKind(kind)]).toEqual([...of.values()])
          expect(map.where(kind, isShort)).toEqual([...of.values()].filter(isShort))
        }
        for (const { id, kind } of all) expect(map.get(id)).toEqual(plain.get(kind)?.get(id))
      }),
    )
  })

  it('are kept apart where two go on from the same', () => {
    fc.assert(
      fc.property(changes, changes, changes, (first, one, other) => {
        const map = first.reduce((map, each) => map.with(each), SubjectMap.none)
        const ones = one.reduce((map, each) => map.with(each), map)
        const others = other.reduce((map, each) => map.with(each), map)
        expect([...ones]).toEqual([...plainly([...first, ...one]).values()].flatMap((kind) => [...kind]))
        expect([...others]).toEqual([...plainly([...first, ...other]).values()].flatMap((kind) => [...kind]))
        for (const { id } of [...one, ...other]) {
          expect(ones.get(id)).toEqual([...ones.values()].find((subject) => subject.id === id))
          expect(others.get(id)).toEqual([...others.values()].find((subject) => subject.id === id))
        }
      }),
    )
  })

  it('stay what they were when others are added', () => {
    const hundred = Array.from({ length: 100 }, (_, number) => subject('stint', number + 1, 'first'))
    const map = hundred.reduce((map, one) => map.with(one), SubjectMap.none)
    hundred.reduce((map, one) => map.with({ ...one, facts: { label: 'second' } }), map)
    expect([...map.values()]).toEqual(hundred)
    expect(map.has('stint:101')).toBe(false)
  })
})
