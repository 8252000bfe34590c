import type { OfficerStanding } from '../../acts/officer-standing.ts'
import type { CaseState, Subject } from '../../kernel/case-state.ts'

/**
 * What an officer is and may do at one moment, from the fold of the officer's own case.
 * @param state a case of kind `officer`
 */
export function standingOf(state: CaseState, at: Temporal.Instant): OfficerStanding {
  const moment = at.toString({ fractionalSecondDigits: 3 })
  const all = [...state.subjects.values()]
  const ofKind = (kind: string) => all.filter((subject) => subject.kind === kind)
  const standing = (kind: string, from: string, until: string) => ofKind(kind).filter((subject) => covers(subject, from, until, moment))
  const suspended = new Set(
    standing('suspension', 'suspendedFromAt', 'suspendedUntilAt').map((subject) => text(subject, 'suspendedCredential')),
  )
  return {
    officerId: state.caseId,
    positions: standing('appointment', 'heldFromAt', 'heldUntilAt').map((subject) => ({
      position: text(subject, 'position'),
      office: text(subject, 'office'),
      since: text(subject, 'heldFromAt'),
    })),
    credentials: ofKind('credential').map((subject) => credentialOf(subject, suspended.has(subject.id), moment)),
    delegations: standing('delegation', 'lentFromAt', 'lentUntilAt')
      .filter((subject) => isAfter(findText(subject, 'delegationRevokedAt'), moment))
      .map((subject) => ({
        delegationId: subject.id.slice('delegation:'.length),
        from: text(subject, 'lentBy'),
        positions: text(subject, 'lentPositions').split(' '),
        until: findText(subject, 'lentUntilAt'),
        cite: `8 CFR 2.1; ${text(subject, 'order')}`,
      })),
    supervisorId: findText(state.subjects.get('officer'), 'supervisorId'),
    clearances: [...new Set(standing('clearance', 'clearedFromAt', 'clearedUntilAt').map((subject) => text(subject, 'restriction')))],
  }
}

function credentialOf(subject: Subject, isSuspended: boolean, moment: string): OfficerStanding['credentials'][number] {
  const expiresAt = findText(subject, 'expiresAt')
  const revokedAt = findText(subject, 'revokedAt')
  return {
    credential: text(subject, 'credential'),
    issuedAt: text(subject, 'issuedAt'),
    expiresAt,
    revokedAt,
    inForce: text(subject, 'issuedAt') <= moment && isAfter(expiresAt, moment) && isAfter(revokedAt, moment) && !isSuspended,
  }
}

/** From is part of it, until no longer. Instants are all in UTC with milliseconds, so that text compares as time. */
const covers = (subject: Subject, from: string, until: string, moment: string): boolean =>
  text(subject, from) <= moment && isAfter(findText(subject, until), moment)

const isAfter = (end: string | null, moment: string): boolean => end === null || end > moment

const findText = (subject: Subject | undefined, fact: string): string | null => {
  const value = subject?.facts[fact]
  return typeof value === 'string' ? value : null
}

const text = (subject: Subject, fact: string): string => findText(subject, fact) ?? ''
