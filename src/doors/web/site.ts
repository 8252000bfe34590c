import type { OpenRelease } from '../../audit/questions/open-releases.ts'
import type { CheckedFolder } from '../../checks/folder/read-checked.ts'
import type { Rule } from '../../clockwork/nodes.ts'

/** What the pages and the API stand on. */
export interface Site {
  releases: readonly OpenRelease[]
  lawBook: readonly Rule[]
  /** Published files that were checked. */
  checks: readonly CheckedFolder[]
  /** The moment to judge an open clock at, where a record names none. */
  asOf(): Temporal.Instant
}

export const findRelease = (site: Site, id: string): OpenRelease | undefined => site.releases.find((release) => release.id === id)
export const findRule = (site: Site, id: string): Rule | undefined => site.lawBook.find((rule) => rule.id === id)
