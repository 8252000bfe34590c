import type { CaseState, Subject } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** One value the record has of a place, from a day, with the entry that says so. */
export interface PlaceValue {
  of: 'name' | 'capacity' | 'standard' | 'agreement' | 'area'
  value: string
  fromOn: string
  entryId: string
}

/** What a file calls the place, as officers decided. */
export interface PlaceMatch {
  subjectId: string
  file: string
  called: string
  likeness: number
  standing: 'proposed' | 'approved' | 'rejected' | 'undone'
  proposedBy: string
  approvedBy: string | null
}

const kinds = [
  ['place-name', 'name', 'name'],
  ['place-capacity', 'beds', 'capacity'],
  ['place-standard', 'detentionStandard', 'standard'],
  ['place-agreement', 'agreement', 'agreement'],
  ['place-area', 'area', 'area'],
] as const

const textOf = ({ facts }: Subject, name: string): string => String(facts[name] ?? '')
const entryOf = ({ id }: Subject): string => id.slice(id.indexOf(':') + 1)

/** Everything the record says of a place through time, the latest first of each. Nothing of it is personal. */
export const placeHistory = (state: CaseState): readonly PlaceValue[] =>
  kinds.flatMap(([kind, fact, of]) =>
    subjectsOf(state, kind)
      .map((subject) => ({ of, value: textOf(subject, fact), fromOn: textOf(subject, 'fromOn'), entryId: entryOf(subject) }))
      .toSorted((one, other) => other.fromOn.localeCompare(one.fromOn)),
  )

/** Names and codes by which files are, or are proposed, to mean the place. */
export const placeMatches = (state: CaseState): readonly PlaceMatch[] =>
  subjectsOf(state, 'place-match').map((subject) => ({
    subjectId: subject.id,
    file: textOf(subject, 'file'),
    called: textOf(subject, 'calledName') || textOf(subject, 'calledCode'),
    likeness: Number(subject.facts.likeness ?? 0),
    standing: standingOf(subject),
    proposedBy: textOf(subject, 'matchProposedBy'),
    approvedBy: typeof subject.facts.matchApprovedBy === 'string' ? subject.facts.matchApprovedBy : null,
  }))

const standingOf = ({ facts }: Subject): PlaceMatch['standing'] => {
  if (facts.matchUndoneAt !== null) return 'undone'
  if (facts.matchRejectedAt !== null) return 'rejected'
  return facts.matchApprovedAt === null ? 'proposed' : 'approved'
}

/** Rows of lists that tell of the place: file, sheet, row and the mark of the file. */
export const placeSources = (state: CaseState): readonly { file: string; sheet: string; row: string; sha256: string; listedOn: string }[] =>
  subjectsOf(state, 'place-source').map((subject) => ({
    file: textOf(subject, 'file'),
    sheet: textOf(subject, 'sheet'),
    row: textOf(subject, 'row'),
    sha256: textOf(subject, 'sha256'),
    listedOn: textOf(subject, 'listedOn'),
  }))
