import type { SubjectKind } from '../../acts/subject-kind.ts'
import type { CaseState } from '../../kernel/case-state.ts'
import { openDetainers } from '../../offices/detainers/exports.ts'
import { clockRows } from '../../registrar/clocks/clock-rows.ts'
import type { LawInForce } from '../../registrar/clocks/law-in-force.ts'

/** One detainer as the agency that holds it sees it: its number and its hours, and nothing of the person. */
export interface JailHours {
  number: string
  /** When the person would have gone free; null where the agency has not said. */
  releaseEligibleAt: string | null
  /** Where the form's 48 hours end; null where they do not run. */
  formEndsAt: string | null
  /** Where the regulation's end; null where they do not run. */
  regulationEndsAt: string | null
  /** IANA zone of the agency. */
  zone: string
}

export interface HourParts {
  kinds: ReadonlyMap<string, SubjectKind>
  law: LawInForce
}

/** The hours of the open detainers of some cases that one agency holds, soonest end first. Pure. */
export function jailHours(cases: readonly CaseState[], partner: string, { kinds, law }: HourParts): readonly JailHours[] {
  const hours = cases.flatMap((state) =>
    openDetainers(state)
      .filter(({ holdingAgency }) => holdingAgency === partner)
      .map(({ subjectId, number, zone, releaseEligibleAt }) => {
        const rows = clockRows(state, [subjectId], { kinds, law })
        const endOf = (clock: string) => rows.find((row) => row.clock === clock)?.dueAt ?? null
        return {
          number,
          zone,
          releaseEligibleAt,
          formEndsAt: endOf('detainer-48h-form-I247A'),
          regulationEndsAt: endOf('detainer-48h-regulation'),
        }
      }),
  )
  const last = '9999'
  return hours.toSorted((one, other) => ((one.formEndsAt ?? last) < (other.formEndsAt ?? last) ? -1 : 1))
}
