import type { OfficerStanding } from '../../acts/officer-standing.ts'
import type { CaseState, Facts } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { officeFor } from './complaints.ts'
import type { WindowRole } from './roles.ts'

export type { WindowRole } from './roles.ts'

/** A way of the person, or of their counsel, into the person's own file. */
export interface Window {
  /** The entry that granted it: who acts and reads through it is written down by this id. */
  windowId: string
  role: WindowRole
  /** en or es. */
  language: string
  openedAt: string
  /** For counsel: what their appearance is for. */
  scope: string | null
  /** Why it is not open any more, and since when; null while it is. */
  closed: { at: string; because: 'ended' | 'appearance-ended' } | null
}

const text = (value: Facts[string] | undefined): string | null => (typeof value === 'string' ? value : null)

/** Every window there ever was to a person's file, oldest first. That of counsel is open only while the appearance stands. */
export const windowsOf = (person: CaseState): readonly Window[] =>
  subjectsOf(person, 'window').map(({ id, facts }) => {
    const counsel = person.subjects.get(`counsel:${text(facts.windowCounsel) ?? ''}`)?.facts
    const [endedAt, left] = [text(facts.windowEndedAt), text(counsel?.counselEndedAt)]
    return {
      windowId: id.slice('window:'.length),
      role: facts.windowRole === 'counsel-of-record' ? 'counsel-of-record' : 'person-concerned',
      language: text(facts.windowLanguage) ?? 'en',
      openedAt: text(facts.windowGrantedAt) ?? '',
      scope: text(counsel?.counselScope),
      closed: endedAt !== null ? { at: endedAt, because: 'ended' } : left !== null ? { at: left, because: 'appearance-ended' } : null,
    }
  })

export const findWindow = (person: CaseState, windowId: string): Window | undefined =>
  windowsOf(person).find((window) => window.windowId === windowId)

/**
 * What may be done through a window: as the one position it gives, in one person's file. Asylum and 1367 protect the person, not from the person;
 * what a court sealed stays closed. `conduct` opens their own complaints, and nothing else (see the reading room).
 * @returns undefined where there is no such window, or it is not open
 */
export function standingOfWindow(person: CaseState, windowId: string): OfficerStanding | undefined {
  const window = person.kind === 'person' ? findWindow(person, windowId) : undefined
  if (!window || window.closed) return undefined
  return {
    officerId: windowId,
    positions: [{ position: window.role, office: '', since: window.openedAt }],
    credentials: [],
    delegations: [],
    supervisorId: null,
    clearances: ['asylum', 'section-1367', 'minor', 'conduct'],
    ofPerson: person.caseId,
  }
}

/** A complaint of a person, and whether it was answered. Of what it says, and of whom, nothing. */
export interface ComplaintOnRecord {
  /** The person's own case. */
  caseId: string
  about: string
  /** Short name of the office that was told of it. */
  office: string
  sentAt: string
  answeredAt: string | null
}

/** Complaints sent through windows or entered for the person, oldest first. */
export const complaintsOf = (person: CaseState): readonly ComplaintOnRecord[] =>
  subjectsOf(person, 'complaint').flatMap(({ facts }) => {
    const [about, sentAt] = [text(facts.complaintAbout), text(facts.complaintSentAt)]
    if (about === null || sentAt === null) return []
    return [{ caseId: person.caseId, about, office: officeFor(about), sentAt, answeredAt: text(facts.complaintAnsweredAt) }]
  })
