import type { Authority, Finding } from '../kernel/entry.ts'

/** A clock an act starts, stops or moves: what has to be done next, by when. */
export interface Duty {
  clock: string
  rule: string
  cite: string
  subject: string
  says: string
  dueAt: string | null
  dueOn: string | null
  state: string
}

/** The six questions, asked of one act before it is written. */
export interface Assessment {
  act: string
  kind: 'decision' | 'observation'
  /** True where a decision would be refused: some finding refuses. Never for an observation. */
  refused: boolean
  authorities: readonly Authority[]
  findings: readonly Finding[]
  /** Clocks as they would stand after the act. */
  duties: readonly Duty[]
  /** Forms it would make. */
  documents: readonly { form: string; title: string }[]
  /** Who would be told. */
  notices: readonly { to: string; about: string; says: string }[]
}
