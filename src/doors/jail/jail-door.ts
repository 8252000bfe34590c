import type { Access } from '../../ledger/access/open-access.ts'
import { listDetainerCases } from '../../ledger/read/list-detainer-cases.ts'
import { findPartner, type JailPage, jailPagesOf, type Partner, partnerId } from '../../offices/detainers/exports.ts'
import type { OpenRecord } from '../../open-record.ts'
import { type JailHours, jailHours } from './jail-hours.ts'

/** An agency with its ways in. */
export interface PartnerFound extends Partner {
  caseId: string
  ways: readonly JailPage[]
}

/** What the page of a jail needs of the record. */
export interface JailDoor {
  secrets: Access['jailSecrets']
  now(): Temporal.Instant
  findPartner(code: string): Promise<PartnerFound | undefined>
  /** Hours of the detainers the agency holds, soonest end first. */
  hoursOf(code: string): Promise<readonly JailHours[]>
}

export const openJailDoor = ({ access, now, registrar, database, catalogue, law }: OpenRecord): JailDoor => ({
  secrets: access.jailSecrets,
  now,
  async findPartner(code) {
    const caseId = partnerId(code)
    const state = await registrar.findCase(caseId)
    const partner = findPartner(state)
    return partner && state ? { ...partner, caseId, ways: jailPagesOf(state) } : undefined
  },
  async hoursOf(code) {
    const ids = await listDetainerCases(database.app, code)
    const states = await Promise.all(ids.map((id) => registrar.findCase(id)))
    return jailHours(
      states.flatMap((state) => state ?? []),
      code,
      { kinds: catalogue.kinds, law: law() },
    )
  },
})

/** Whether a way in shows anything now. */
export const isWayOpen = ({ ways }: PartnerFound, pageId: string, now: Temporal.Instant): boolean =>
  ways.some((way) => way.pageId === pageId && way.closedAt === null && Temporal.Instant.compare(now, Temporal.Instant.from(way.endsAt)) < 0)
