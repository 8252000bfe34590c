import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { detainerNumber } from './detainer-number.ts'

export { partnerId } from './partner-id.ts'

/** Acts by which a detainer comes to its end. */
export const endOfDetainer = ['RecordDetainerOutcome', 'LiftDetainer', 'AssumeCustody'] as const

export interface OpenDetainer {
  subjectId: string
  number: string
  holdingAgency: string
  /** IANA zone of the holding agency. */
  zone: string
  /** When the person would have gone free; null where the agency has not said. */
  releaseEligibleAt: string | null
  isServed: boolean
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Detainers of a case that have not come to an end, oldest first. */
export const openDetainers = (state: CaseState): readonly OpenDetainer[] =>
  subjectsOf(state, 'detainer')
    .filter(({ facts }) => facts.detainerIssuedAt !== null && facts.detainerOutcome === null)
    .map(({ id, zone, facts }) => ({
      subjectId: id,
      number: detainerNumber(id),
      holdingAgency: textOf(facts.holdingAgency) ?? '',
      zone,
      releaseEligibleAt: textOf(facts.releaseEligibleAt),
      isServed: facts.detainerServedAt !== null,
    }))

export interface Partner {
  code: string
  name: string
  zone: string
}

/** The agency a case of kind `partner` is of. */
export function findPartner(state: CaseState | undefined): Partner | undefined {
  const partner = state?.kind === 'partner' ? state.subjects.get('partner') : undefined
  const code = textOf(partner?.facts.partnerCode)
  return partner && code ? { code, name: textOf(partner.facts.partnerName) ?? code, zone: partner.zone } : undefined
}

export interface JailPage {
  pageId: string
  by: 'key' | 'link'
  openedAt: string
  endsAt: string
  closedAt: string | null
}

/** Every way in there ever was to a jail's page, oldest first. */
export const jailPagesOf = (partner: CaseState): readonly JailPage[] =>
  subjectsOf(partner, 'jail-page').map(({ id, facts }) => ({
    pageId: id.slice('jail-page:'.length),
    by: facts.jailPageBy === 'key' ? 'key' : 'link',
    openedAt: textOf(facts.jailPageOpenedAt) ?? '',
    endsAt: textOf(facts.jailPageEndsAt) ?? '',
    closedAt: textOf(facts.jailPageClosedAt),
  }))
