import type { CaseState } from '../../kernel/case-state.ts'
import { findLatest } from '../../kernel/subjects-of.ts'
import { whereaboutsOf } from './whereabouts.ts'

/** A custody of which nobody can say where its person is. Nothing personal is in it. */
export interface Unreachable {
  caseId: string
  /** `arrested`: never booked in. `in-transit`: left a place, and no other was recorded. */
  kind: 'arrested' | 'in-transit'
  /** Since when no place is on record. */
  since: string
  /** Code of the place left, where it was one. */
  from: string | null
  zone: string
  office: string
  assignedTo: string | null
  /** When that was reported, for this time without a place. */
  reportedAt: string | null
}

/** No rule of the law book has a number for it: this is the hour by which counsel hears of a transfer (ICE Policy 11022.1), and ours. */
export const UNREACHABLE_HOURS = 24

/** Undefined where a place is on record, the person has left custody, or the hours have not passed. Pure. */
export function unreachableOf(custody: CaseState, now: Temporal.Instant): Unreachable | undefined {
  const says = whereaboutsOf(custody)
  if (says.kind !== 'arrested' && says.kind !== 'in-transit') return undefined
  const until = Temporal.Instant.from(says.at).add({ hours: UNREACHABLE_HOURS })
  if (Temporal.Instant.compare(now, until) <= 0) return undefined
  const report = findLatest(custody, 'unreachable')?.facts
  const isReported = report?.noPlaceSince === says.at
  return {
    caseId: custody.caseId,
    kind: says.kind,
    since: says.at,
    from: says.kind === 'in-transit' ? says.from : null,
    zone: custody.subjects.get('custody')?.zone ?? 'UTC',
    office: custody.office,
    assignedTo: custody.assignedTo,
    reportedAt: isReported && typeof report?.reportedAt === 'string' ? report.reportedAt : null,
  }
}
