import type { Notice } from '../acts/act.ts'
import type { Desk } from './desk.ts'
import { type Measured, rootOf } from './measured-correction.ts'

/** What somebody was told of an act and goes by until they are told otherwise: by whom and about what. */
export type Told = ReadonlyMap<string, Notice>

/** Told of the officer, to whoever supervises them; not of the act. */
const ofTheOfficer = ['act-late', 'decision-refused']
const withdrawn = 'Withdrawn: '
const before = /^(Withdrawn|Corrected|Stands again): /

const keyOf = ({ to, about }: Notice) => `${to} ${about}`

const isOfTheOfficer = ({ about }: Notice): boolean => ofTheOfficer.includes(about)

/**
 * What is believed of the act now by whoever was told of it, its corrections and its withdrawals; and what would be, had the entry now taken back never
 * been made. As they were told, not as they would be told today: who a case is with may have changed since.
 */
export async function readTold({ parts }: Desk, { entries, target }: Measured): Promise<{ now: Told; without: Told }> {
  const root = rootOf(target, entries)
  const chain = entries.filter((entry) => entry.outcome === 'recorded' && rootOf(entry, entries) === root).map(({ position }) => position)
  const told = (await parts.listTold?.(chain)) ?? []
  return { now: replay(told), without: replay(told.filter(({ position }) => position !== target.position)) }
}

function replay(told: readonly Notice[]): Told {
  const believed = new Map<string, Notice>()
  for (const notice of told) {
    if (isOfTheOfficer(notice)) continue
    const says = notice.says.replace(before, '')
    if (notice.about !== 'withdrawn') believed.set(keyOf(notice), { to: notice.to, about: notice.about, says })
    else for (const [key, one] of believed) if (one.to === notice.to && one.says === says) believed.delete(key)
  }
  return believed
}

/** Nobody is left with what no longer holds. */
const takenBack = (told: Told, stays: Told): Notice[] =>
  [...told].flatMap(([key, { to, says }]) => (stays.has(key) ? [] : [{ to, about: 'withdrawn', says: `${withdrawn}${says}` }]))

/**
 * Who is told of a correction: whoever the act tells as corrected, and whoever was told of it before and is not any more.
 * @param isOfAnother it is of another person now, so that counsel and person are others than those who were told
 */
export function tellCorrected(now: Told, notices: readonly Notice[], isOfAnother: boolean): Notice[] {
  const isNew = (notice: Notice) =>
    isOfTheOfficer(notice) || !now.has(keyOf(notice)) || (isOfAnother && ['counsel', 'person'].includes(notice.to))
  const stays = new Map(notices.map((notice) => [keyOf(notice), notice]))
  return [...takenBack(now, stays), ...notices.map((notice) => (isNew(notice) ? notice : { ...notice, says: `Corrected: ${notice.says}` }))]
}

/** Who is told of a withdrawal: whoever was told of what it takes away, and whoever is to know that what was taken away stands again. */
export const tellWithdrawn = (now: Told, without: Told): Notice[] => [
  ...takenBack(now, without),
  ...[...without].map(([key, notice]) => ({ ...notice, says: `${now.has(key) ? 'Corrected' : 'Stands again'}: ${notice.says}` })),
]
