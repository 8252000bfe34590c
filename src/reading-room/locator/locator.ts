import type { LeftHow } from '../../offices/locator/exports.ts'
import type { LocatorQuery } from '../../offices/people/exports.ts'

/**
 * What the public may be told of a person. `nothing-to-tell` is said where nothing is recorded, where a law or a court forbids to say, where the
 * person ended it: nobody outside can see which. `several`: more than one person has the words given, so none is told of.
 */
export type LocatorAnswer =
  | { kind: 'held'; at: string; place: PlaceTold; zone: string; asOf: string }
  | { kind: 'in-transit'; at: string; place: PlaceTold; zone: string; asOf: string }
  | { kind: 'released'; at: string; how: LeftHow; zone: string; asOf: string }
  | { kind: 'removed'; at: string; zone: string; asOf: string }
  | { kind: 'arrested'; at: string; zone: string; asOf: string }
  | { kind: 'nothing-to-tell'; asOf: string | null }
  | { kind: 'several'; asOf: string | null }

/** A place as the public is told of it. A hospital is not named: that somebody is in one is told by a person, not by a page. */
export interface PlaceTold {
  name: string | null
  telephone: string | null
}

/** What a code tells: the answer now, and what has changed. */
export interface WatchTold {
  answer: LocatorAnswer
  /** When this code was last used. */
  lookedAt: string
  /** Whether it has changed since then. */
  isChanged: boolean
  /** What was told before the last change, and when the change was first told. */
  before: { answer: LocatorAnswer; changedAt: string } | null
}

/** The one way the public reads. Every method writes the reading log first; where it cannot be written nothing is told. */
export interface Locator {
  locate(query: LocatorQuery): Promise<LocatorAnswer>
  /** Follows whoever the query finds, now or later. The same for every answer, so that nothing shows by it. @returns the code, shown once */
  follow(query: LocatorQuery): Promise<string>
  /** Undefined where there is no such code, or it has ended. */
  look(code: string): Promise<WatchTold | undefined>
  /** Does nothing where there is no such code. */
  stop(code: string): Promise<void>
}
