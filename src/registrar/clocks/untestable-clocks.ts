import type { SubjectKind } from '../../acts/subject-kind.ts'
import { factsOf, momentFacts } from '../../clockwork/facts-of.ts'
import type { Rule } from '../../clockwork/nodes.ts'
import type { CaseState } from '../../kernel/case-state.ts'
import type { BoardAsOf, BoardQuery } from '../../ledger/board/board.ts'

interface Untestable {
  rule: string
  clock: string
  /** Facts no row of this kind tells. */
  missing: readonly string[]
}

/**
 * Counts, over cases known from released files, the clocks their rows are about and cannot answer: facts are wanting. A clock from memory is off
 * and not counted; a subject that had not begun by then is nobody's.
 */
export function countUntestable(kinds: ReadonlyMap<string, SubjectKind>, rules: readonly Rule[]) {
  const byKind = new Map<string, readonly Untestable[]>()
  for (const kind of kinds.values()) if (kind.fromFile) byKind.set(kind.kind, wanting(kind, kind.fromFile.about, rules))
  const subjects = new Map<string, { of: Untestable; subjects: number }>()
  return {
    count(state: CaseState): void {
      for (const { kind, facts } of state.subjects.values())
        for (const wanted of (facts[kinds.get(kind)?.fromFile?.begins ?? ''] ?? null) === null ? [] : (byKind.get(kind) ?? [])) {
          const key = `${wanted.clock} ${wanted.missing.join(' ')}`
          subjects.set(key, { of: wanted, subjects: (subjects.get(key)?.subjects ?? 0) + 1 })
        }
    },
    found: ({ rule, rules: some }: BoardQuery): BoardAsOf['untestable'] =>
      [...subjects.values()]
        .map(({ of, subjects }) => ({ ...of, subjects }))
        .filter((one) => (rule === undefined || one.rule === rule) && (some === undefined || some.includes(one.rule)))
        .toSorted((one, other) => one.clock.localeCompare(other.clock, 'en', { numeric: true })),
  }
}

const wanting = ({ knows }: SubjectKind, about: readonly string[], rules: readonly Rule[]): readonly Untestable[] =>
  rules
    .filter(({ id }) => about.some((beginning) => id.startsWith(beginning)))
    .flatMap((rule) =>
      rule.clocks.filter(({ verified }) => (verified ?? rule.verified) !== 'memory').map((clock) => ({ rule: rule.id, clock })),
    )
    .map(({ rule, clock }) => {
      const asked = [...new Set([...momentFacts(clock.starts), ...factsOf(clock)])]
      return { rule, clock: clock.id, missing: asked.filter((fact) => !Object.hasOwn(knows, fact)) }
    })
    .filter(({ missing }) => missing.length > 0)
