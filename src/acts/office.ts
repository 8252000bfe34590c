import type { Act } from './act.ts'
import type { OpenersOfKind } from './openers.ts'
import type { Bar } from './requirement.ts'
import type { SubjectKind } from './subject-kind.ts'

/** One desk: what it does, keeps and forbids. Adding one is a folder and a line in `src/offices/catalogue.ts`. */
export interface Office {
  /** kebab-case: custody */
  id: string
  name: string
  says: string
  /** The office as it has been named over time; a record cites the one of its day. */
  names: readonly { name: string; from: string | null; until: string | null }[]
  /** Kinds of case it keeps, each with who may open one. */
  caseKinds: readonly { kind: string; says: string; title: string; openedBy: OpenersOfKind }[]
  acts: readonly Act[]
  subjects: readonly SubjectKind[]
  bars: readonly Bar[]
}
