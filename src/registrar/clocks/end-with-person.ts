import type { SubjectKind } from '../../acts/subject-kind.ts'
import type { Clock } from '../../clockwork/nodes.ts'
import type { CaseState } from '../../kernel/case-state.ts'
import type { ClockRow } from '../../ledger/ledger.ts'
import { instantText, readQuickly } from './read-quickly.ts'
import { zoneLine } from './zone-line.ts'

type Kinds = ReadonlyMap<string, SubjectKind>

const endings = new WeakMap<Kinds, readonly SubjectKind[]>()

/** Kinds whose facts end what is owed to the person. Found once. */
function endingOf(kinds: Kinds): readonly SubjectKind[] {
  const known = endings.get(kinds) ?? [...kinds.values()].filter(({ endsClocks }) => endsClocks !== undefined)
  endings.set(kinds, known)
  return known
}

/** When the person of a case died, by what the case says: ISO 8601 in UTC, or undefined. A subject that ends clocks has its kind for an id. */
export function findEnd({ subjects }: CaseState, kinds: Kinds): string | undefined {
  for (const { kind, endsClocks = [] } of endingOf(kinds)) {
    const facts = subjects.get(kind)?.facts
    for (const fact of endsClocks) {
      const at = facts?.[fact]
      if (typeof at === 'string') return instantText(readQuickly(at, zoneLine('UTC')).at)
    }
  }
  return undefined
}

/** How a clock stands once the person died at `end`: `ended-by-death`, or `late` where it had run out before. Of what the death itself asks for nothing ends. */
export function endWithPerson(row: ClockRow, { kind, goesOnAfterDeath }: Clock, end: string | undefined): ClockRow {
  if (end === undefined || goesOnAfterDeath || kind !== 'deadline' || !(row.isOpen || row.state === 'late')) return row
  const hadRunOut = row.dueAt !== null && row.dueAt <= end
  return { ...row, isOpen: false, state: hadRunOut ? 'late' : 'ended-by-death' }
}
