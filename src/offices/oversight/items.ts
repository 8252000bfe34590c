import type { CaseState, Facts, Subject, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { type owers, owing } from './oversight-words.ts'

type Told = NonNullable<Telling['subjects']>[number]

export const overseerId = (code: string): string => `overseer:${code}`

export const codeOf = (id: string): string => id.slice('overseer:'.length)

const isHeldOpen = ({ facts }: Subject, code: string) => facts.isItemOpen === true && facts.heldBy === code

/** Open items that an overseer holds, whoever opened them. */
export const itemsHeldBy = (state: CaseState, code: string): readonly Subject[] =>
  subjectsOf(state, 'oversight-item').filter((item) => isHeldOpen(item, code))

/** Who holds what comes in for an overseer: itself, or, once it closed, whoever takes what was for it. */
export function holderFor(state: CaseState, code: string): string {
  const seen = new Set<string>()
  for (let at = code; !seen.has(at); ) {
    seen.add(at)
    const next = state.subjects.get(overseerId(at))?.facts
    if (next?.isOverseerOpen !== false || typeof next.overseerSuccessor !== 'string') return at
    at = next.overseerSuccessor
  }
  return code
}

/**
 * Items as an act leaves them, and of every overseer it touches whether they still hold an open one: what an overseer holds is asked before it may
 * close.
 */
export function tellItems(state: CaseState, changed: readonly { id: string; facts: Facts }[]): Told[] {
  const before = subjectsOf(state, 'oversight-item')
  const known = new Map(before.map(({ id, facts }) => [id, facts]))
  for (const { id, facts } of changed) known.set(id, { ...known.get(id), ...facts })
  const touched = new Set(changed.flatMap(({ id }) => [state.subjects.get(id)?.facts.heldBy, known.get(id)?.heldBy]))
  const codes = [...touched].filter((code) => typeof code === 'string')
  const holds = (code: string) => [...known.values()].some(({ heldBy, isItemOpen }) => heldBy === code && isItemOpen === true)
  return [
    ...changed.map(({ id, facts }) => ({ id, kind: 'oversight-item', facts })),
    ...codes.map((code) => ({ id: overseerId(code), kind: 'overseer', facts: { holdsOpenItems: holds(code) } })),
  ]
}

/** A date that is moved: the first stays known, and one that had passed with nothing done stays missed. */
export function moveDate({ facts }: Subject, who: (typeof owers)[number], dueAt: string, at: string): Facts {
  const { due, done, first, missed } = owing[who]
  const [was, doneAt] = [facts[due], facts[done]]
  const wasMissed = typeof was === 'string' && was < at && (typeof doneAt !== 'string' || doneAt > was)
  return {
    [due]: dueAt,
    [first]: facts[first] ?? was ?? dueAt,
    ...(wasMissed ? { [missed]: facts[missed] ?? was } : {}),
    timesMoved: typeof was === 'string' ? String(Number(facts.timesMoved ?? 0) + 1) : (facts.timesMoved ?? null),
  }
}
