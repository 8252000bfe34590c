import type { CaseState } from '../../kernel/case-state.ts'

/** What the person said of the public locator: the last word counts. */
export interface Consent {
  isEnded: boolean
  hasConsented: boolean
  /** When the person last ended it: whoever followed them before that hears nothing more, whatever they say later. */
  endedAt: string | null
}

export function consentOf(person: CaseState): Consent {
  const facts = person.subjects.get('locator')?.facts
  const [consented, ended] = [facts?.locatorConsentedAt, facts?.locatorEndedAt]
  const [consentedAt, endedAt] = [typeof consented === 'string' ? consented : '', typeof ended === 'string' ? ended : null]
  const isEnded = endedAt !== null && endedAt >= consentedAt
  return { isEnded, hasConsented: consentedAt !== '' && !isEnded, endedAt }
}
