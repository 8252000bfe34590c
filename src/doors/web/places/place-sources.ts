import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import type { OpenRecord } from '../../../open-record.ts'

/** What the pages of places stand on: a register built from lists, the record, or both. */
export interface PlaceSources {
  register: OpenRelease | undefined
  /** Audited releases, some of which count people by facility and day. */
  releases: readonly OpenRelease[]
  record: Pick<OpenRecord, 'registrar' | 'registers' | 'now'> | undefined
}
