import type { CaseState, Facts } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { daysHeld } from './days-held.ts'

/** One claim as the register shows it: nothing of who the person is. */
export interface RegisteredClaim {
  caseId: string
  knownOn: string | null
  from: string | null
  outcome: 'open' | 'citizenship shown' | 'found wanting'
  /** Days held so far, or until release. */
  daysHeld: number
  /** Where the detention of a citizen was registered. */
  cause: string | null
  redress: string | null
  partners: { told: number; acknowledged: number }
  /** The same person was found to be a citizen in another case before. */
  isRecurrence: boolean
}

/** The register of claims over cases, latest first. Pure. */
export function claimRegister(cases: readonly CaseState[], now: Temporal.Instant): RegisteredClaim[] {
  const shown = new Map<string, number>()
  const rows = cases.flatMap((state) => subjectsOf(state, 'citizenship-claim').map((claim) => ({ state, claim })))
  const ordered = rows.toSorted((one, other) => known(one.claim.facts).localeCompare(known(other.claim.facts)))
  return ordered
    .map(({ state, claim: { id, facts } }) => {
      const ofClaim = (kind: string) => subjectsOf(state, kind).filter((subject) => subject.facts.ofClaim === id)
      const corrections = ofClaim('partner-correction')
      const detention = ofClaim('inappropriate-detention').at(-1)?.facts
      const before = shown.get(state.personId ?? '') ?? 0
      if (facts.isCitizenshipShown === true && state.personId) shown.set(state.personId, before + 1)
      return {
        caseId: state.caseId,
        knownOn: textOf(facts.citizenshipClaimKnownOn),
        from: textOf(facts.claimFrom),
        outcome: outcomeOf(facts),
        daysHeld: daysHeld(state, now),
        cause: textOf(detention?.detentionCause),
        redress: textOf(detention?.detentionRedress),
        partners: {
          told: corrections.length,
          acknowledged: corrections.filter((each) => each.facts.partnerAcknowledgedOn !== null).length,
        },
        isRecurrence: before > 0,
      }
    })
    .toReversed()
}

const outcomeOf = (facts: Facts): RegisteredClaim['outcome'] =>
  facts.isCitizenshipShown === true ? 'citizenship shown' : facts.isClaimOpen === true ? 'open' : 'found wanting'

const known = (facts: Facts): string => textOf(facts.claimKnownAt) ?? textOf(facts.citizenshipClaimKnownOn) ?? ''

const textOf = (value: string | boolean | null | undefined): string | null => (typeof value === 'string' ? value : null)
