import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** A report of a death from outside: who said it and when, and what came of it. */
export interface OutsideReport {
  caseId: string
  heardAt: string
  zone: string
  from: string
  source: string
  place: string | null
  end: string | null
  endedAt: string | null
  ofCase: string | null
}

/** Reports from outside, the latest first. Pure. */
export const outsideReports = (cases: readonly CaseState[]): readonly OutsideReport[] =>
  cases
    .flatMap((state) =>
      subjectsOf(state, 'outside-death-report').map(({ facts, zone }) => {
        const text = (name: string) => (typeof facts[name] === 'string' ? String(facts[name]) : null)
        return {
          caseId: state.caseId,
          zone,
          heardAt: text('reportHeardAt') ?? '',
          from: text('reportHeardFrom') ?? '',
          source: text('reportSource') ?? '',
          place: text('reportPlace'),
          end: text('reportEnd'),
          endedAt: text('reportEndedAt'),
          ofCase: text('reportOfCase'),
        }
      }),
    )
    .toSorted((one, other) => other.heardAt.localeCompare(one.heardAt))
