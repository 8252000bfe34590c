import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

export { endCare } from './end-care.ts'
export { type HeldHour, holdRoomHours } from './hold-room-hours.ts'

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

export interface OpenGrievance {
  caseId: string
  subjectId: string
  /** Code of the place the person was held at when it was filed; null where that is not on record. */
  facility: string | null
  about: string
  level: string
  isEmergency: boolean
  filedAt: string
  /** `answer`: it waits for an answer. `appeal`: an appeal does. */
  waitsFor: 'answer' | 'appeal'
}

/** Grievances of a case that wait for an answer, oldest first: for lists and counts by place. Pure. */
export const openGrievances = (state: CaseState): readonly OpenGrievance[] =>
  subjectsOf(state, 'grievance')
    .filter(
      ({ facts }) => facts.grievanceAnsweredAt === null || (facts.grievanceAppealedAt !== null && facts.grievanceAppealAnsweredAt === null),
    )
    .map(({ id, facts }) => ({
      caseId: state.caseId,
      subjectId: id,
      facility: textOf(facts.grievanceFacility),
      about: textOf(facts.grievanceAbout) ?? '',
      level: textOf(facts.grievanceLevel) ?? '',
      isEmergency: facts.isGrievanceEmergency === true,
      filedAt: textOf(facts.grievanceFiledAt) ?? '',
      waitsFor: facts.grievanceAnsweredAt === null ? 'answer' : 'appeal',
    }))

/** Every grievance ever filed in a case: for counts of a time. Pure. */
export const grievancesOf = (
  state: CaseState,
): readonly { facility: string | null; about: string; filedAt: string; answeredAt: string | null; answer: string | null }[] =>
  subjectsOf(state, 'grievance').map(({ facts }) => ({
    facility: textOf(facts.grievanceFacility),
    about: textOf(facts.grievanceAbout) ?? '',
    filedAt: textOf(facts.grievanceFiledAt) ?? '',
    answeredAt: textOf(facts.grievanceAnsweredAt),
    answer: textOf(facts.grievanceAnswer),
  }))
