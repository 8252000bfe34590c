import type { CaseState, Subject } from '../../kernel/case-state.ts'
import type { Edition } from '../editions/edition.ts'
import { readEdition } from '../editions/edition-files.ts'

/** An edition as the record has it. */
export interface PublishedEdition {
  edition: string
  publishedAt: string
  contentHash: string
  /** The edition that came after it, by name; undefined for the latest. */
  supersededBy: string | undefined
  corrections: readonly { on: string; tables: string; says: string }[]
}

export interface PublicationStanding {
  editions: readonly PublishedEdition[]
  /** Promised and not published, by the day promised. */
  planned: readonly { edition: string; on: string; isLate: boolean }[]
  /** `saidAt`: when it was recorded. */
  notes: readonly { tables: string; says: string; fromOn: string; saidAt: string }[]
  changes: readonly { kind: string; tables: string; says: string; fromOn: string; saidAt: string }[]
}

const text = ({ facts }: Subject, fact: string) => String(facts[fact] ?? '')

/** What the record says of a publication: its editions, newest first, what is promised, and what changed. @param today YYYY-MM-DD */
export function standingOfPublication(state: CaseState | undefined, today: string): PublicationStanding {
  const of = (kind: string) => [...(state?.subjects.values() ?? [])].filter((subject) => subject.kind === kind)
  const byName = of('edition').toSorted((one, other) => text(other, 'edition').localeCompare(text(one, 'edition')))
  return {
    editions: byName.map((subject, at) => ({
      edition: text(subject, 'edition'),
      publishedAt: text(subject, 'editionPublishedAt'),
      contentHash: text(subject, 'contentHash'),
      supersededBy: at === 0 ? undefined : text(byName[0] as Subject, 'edition'),
      corrections: of('edition-correction')
        .filter((correction) => text(correction, 'edition') === text(subject, 'edition'))
        .map((correction) => ({ on: text(correction, 'correctedOn'), tables: text(correction, 'tables'), says: text(correction, 'says') })),
    })),
    planned: of('planned-edition')
      .filter(({ facts }) => facts.editionPublishedAt === null)
      .map((subject) => ({ edition: text(subject, 'edition'), on: text(subject, 'plannedOn'), isLate: text(subject, 'plannedOn') < today }))
      .toSorted((one, other) => one.on.localeCompare(other.on)),
    notes: of('comparability-note').map((subject) => ({
      tables: text(subject, 'tables'),
      says: text(subject, 'says'),
      fromOn: text(subject, 'fromOn'),
      saidAt: text(subject, 'saidAt'),
    })),
    changes: of('public-change').map((subject) => ({
      kind: text(subject, 'changeKind'),
      tables: text(subject, 'tables'),
      says: text(subject, 'says'),
      fromOn: text(subject, 'fromOn'),
      saidAt: text(subject, 'saidAt'),
    })),
  }
}

/** The numbers of an edition, where its files are what was published: `changed` where their hash is another one. */
export async function readPublished(
  dir: string,
  publication: string,
  { edition, contentHash }: PublishedEdition,
): Promise<Edition | 'changed' | undefined> {
  const read = await readEdition(dir, publication, edition)
  if (!read) return undefined
  return read.hash === contentHash ? read.edition : 'changed'
}
