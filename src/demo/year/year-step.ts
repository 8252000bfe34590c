import type { JsonObject } from '../../kernel/json.ts'

/** Who does a step: somebody of the team of the area, or of headquarters. */
export type YearRole =
  | 'arresting'
  | 'examining'
  | 'supervisor'
  | 'keeper'
  | 'director'
  | 'attorney'
  | 'records'
  | 'records-supervisor'
  | 'compliance'
  | 'headquarters'
  | 'second-at-headquarters'
  | 'executive'
  | 'policy'
  | 'trainer'
  | 'statistician'
  | 'inspector'

/**
 * The case a step is done in: the person's record, their custody (the one begun last), a new custody, a new person, that of a place by its code, or the one the act names by itself.
 */
export type StepCase = 'person' | 'custody' | 'new-custody' | 'new-person' | 'named-by-act' | `place:${string}`

/**
 * One act of the invented year. Words in `input`: `@person` is the id of the person's record, `@officer:<role>` that of an officer, `@subject:<kind>:<act>` the
 * subject that the last such act of the script opened.
 */
export interface YearStep {
  /** Desk that does it, as the figures at the end count it. */
  desk: string
  by: YearRole
  act: string
  of: StepCase
  /** When it is recorded. */
  at: number
  input: JsonObject
  /** True where the law refuses it: the refusal is on the record. */
  isRefused?: true
}

type What = Partial<Pick<YearStep, 'of' | 'isRefused'>>

/** How a desk writes its steps. */
export interface Pen {
  /** Something that happened at a moment and was recorded some minutes later. */
  happened(by: YearRole, act: string, at: number, input: JsonObject, what?: What & { minutesLater?: number }): YearStep
  /** Something that is done by being recorded. */
  done(by: YearRole, act: string, at: number, input: JsonObject, what?: What): YearStep
}
