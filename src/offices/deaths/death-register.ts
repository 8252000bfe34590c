import type { CaseState, Subject } from '../../kernel/case-state.ts'
import type { Restriction } from '../../kernel/restriction.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { type ChainStep, type DeathLaw, deathChain, pageWaitsUntil } from './death-chain.ts'
import { theDeath } from './the-death.ts'

/** What was published of a death, word for word. */
export interface Publication {
  kind: string
  at: string
  text: string
  /** Where it stands, for what was published elsewhere. */
  where: string | null
  cause: { words: string; foundBy: string; foundOn: string } | null
}

/** One death as it stands. Nothing of who it was but what was published. */
export interface DeathOnRecord {
  caseId: string
  diedOn: string
  isAfterRelease: boolean
  releasedOn: string | null
  isReleasedInHospital: boolean
  /** Days from the release, for who died after one. */
  daysAfterRelease: number | null
  zone: string
  /** Code of the last place of detention, where one is known. */
  place: string | null
  where: string | null
  ageYears: string | null
  isFamilyTold: boolean
  name: string | null
  chain: readonly ChainStep[]
  overdue: readonly ChainStep[]
  late: readonly ChainStep[]
  publications: readonly Publication[]
  /**
   * Whether the public page lists it. `family-first`: not yet, so that the family hears before anybody reads. `kept-by-law`: it is counted, and
   * nothing else of it is said (8 USC 1367, or a court sealed it).
   */
  listing: 'listed' | 'family-first' | 'kept-by-law'
}

export interface DeathAsked {
  now: Temporal.Instant
  law: DeathLaw
  /** Restrictions of the case and of the person, and whether the person was a child. */
  restrictions?: readonly Restriction[]
  isMinor?: boolean
}

/** The death of a case, or undefined where none is on record. Pure. */
export function deathOf(state: CaseState, { now, law, restrictions = [], isMinor = false }: DeathAsked): DeathOnRecord | undefined {
  const death = theDeath(state)
  const at = textOf(death, 'diedAt') ?? textOf(death, 'diedAfterReleaseAt')
  if (!death || at === null) return undefined
  const chain = deathChain(state, now, law)
  const kept = new Set<Restriction>([...state.restrictions, ...restrictions, ...(isMinor ? (['minor'] as const) : [])])
  const released = textOf(death, 'releasedBeforeDeathAt')
  const [diedOn, releasedOn] = [dayOf(at, death.zone), released === null ? null : dayOf(released, death.zone)]
  const isFamilyTold = textOf(death, 'nextOfKinToldAt') !== null || textOf(death, 'nextOfKinNotFoundAt') !== null
  const mayTell = kept.size === 0 || [...kept].every((one) => one === 'conduct')
  return {
    caseId: state.caseId,
    diedOn,
    isAfterRelease: released !== null,
    releasedOn,
    isReleasedInHospital: death.facts.isReleasedInHospital === true,
    daysAfterRelease: releasedOn === null ? null : Temporal.PlainDate.from(releasedOn).until(Temporal.PlainDate.from(diedOn)).days,
    zone: death.zone,
    place: textOf(death, 'deathPlace'),
    where: textOf(death, 'deathWhere'),
    ageYears: mayTell || !kept.has('minor') ? textOf(death, 'deathAgeYears') : null,
    isFamilyTold,
    name: mayTell && isFamilyTold ? textOf(death, 'nameOfTheDead') : null,
    chain,
    overdue: chain.filter(({ state: one }) => one === 'overdue'),
    late: chain.filter(({ state: one }) => one === 'done-late'),
    publications: publicationsOf(state),
    listing: listingOf(death, { now, law, isFamilyTold, kept }),
  }
}

interface Listing extends DeathAsked {
  isFamilyTold: boolean
  kept: ReadonlySet<Restriction>
}

function listingOf(death: Subject, { now, law, isFamilyTold, kept }: Listing): DeathOnRecord['listing'] {
  if (kept.has('section-1367') || kept.has('sealed')) return 'kept-by-law'
  if (isFamilyTold || textOf(death, 'deathNewsReleasedAt') !== null) return 'listed'
  const today = dayOf(now.toString(), death.zone)
  return today > pageWaitsUntil(death, now, law) ? 'listed' : 'family-first'
}

const publicationsOf = (state: CaseState): readonly Publication[] =>
  subjectsOf(state, 'death-publication').flatMap((one) => {
    const [at, text, words] = ['publishedAt', 'publicationText', 'publishedCause'].map((fact) => textOf(one, fact))
    if (!at || !text) return []
    const cause = words
      ? { words, foundBy: textOf(one, 'publishedCauseFoundBy') ?? '', foundOn: textOf(one, 'publishedCauseFoundOn') ?? '' }
      : null
    return [{ kind: textOf(one, 'publicationKind') ?? '', at, text, where: textOf(one, 'publishedWhere'), cause }]
  })

/** The local day of an instant. */
const dayOf = (at: string, zone: string): string => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()

function textOf(subject: Subject | undefined, fact: string): string | null {
  const value = subject?.facts[fact]
  return typeof value === 'string' ? value : null
}
