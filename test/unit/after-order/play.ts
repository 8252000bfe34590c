import type { JsonObject } from '../../../src/kernel/json.ts'
import type { ClockRow } from '../../../src/ledger/ledger.ts'
import type { Desk, Done, officers } from '../custody/desk.ts'
import { arrested } from '../custody/invented.ts'
import { latest } from './invented.ts'

/** One act of a script: who, what, when; `of` is the kind of subject it is about, the one opened last, or the first with `first:`. */
export interface Played {
  who: keyof typeof officers
  act: string
  at: string
  input: JsonObject
  of?: string
}

export const bySubject = ({ subject, clock }: ClockRow): string => `${subject} ${clock}`

/** Plays a script on the desk of one person arrested, and expects every act recorded. */
export function play(script: readonly Played[], after: (act: string, done: Done, desk: Desk) => void): Desk {
  const { desk } = arrested()
  for (const { who, act, at, input, of } of script) {
    const done = desk.does(who, act, of ? { ...input, subjectId: subjectOf(desk, of) } : input, at)
    if (done.outcome !== 'recorded') throw new Error(`${act} was refused: ${done.findings.map(({ fact }) => fact).join(' ')}`)
    after(act, done, desk)
  }
  return desk
}

function subjectOf(desk: Desk, of: string): string {
  if (!of.startsWith('first:')) return latest(desk, of)
  const kind = of.slice('first:'.length)
  return [...desk.state().subjects.values()].find((subject) => subject.kind === kind)?.id ?? ''
}
