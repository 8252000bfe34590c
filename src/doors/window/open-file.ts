import { particularsOf } from '../../offices/people/exports.ts'
import type { CaseView, EntryView, FileView } from '../../reading-room/reading-room.ts'
import type { WindowVisit } from './window-visit.ts'

/** The file as a page of the window shows it. */
export interface OpenFile extends FileView {
  /** Every case, the person's record first. */
  all: readonly CaseView[]
  /** The person's name, as far as it may be seen. */
  name: string | undefined
  expunged: { order: string; on: string } | undefined
}

/** Opens the file, which logs every case of it as read. @throws MayNotRead, LedgerUnavailable */
export async function openFileOf({ door, reader }: WindowVisit): Promise<OpenFile> {
  const file = await door.readingRoom.openFile(reader)
  const all = [file.person, ...file.cases]
  const expunged = all.flatMap(({ entries }) => entries.flatMap((one) => one.expunged ?? []))[0]
  const counted = file.person.entries.filter(
    ({ entry, correctedBy }) => entry.outcome === 'recorded' && !correctedBy && entry.correction?.kind !== 'withdraws',
  )
  const { givenNames, familyName } = particularsOf(counted.map(({ entry, input }) => ({ act: entry.act, input })))
  return { ...file, all, name: [givenNames, familyName].filter(Boolean).join(' ') || undefined, expunged }
}

/** One entry with the case it is of. */
export interface Told {
  one: EntryView
  of: CaseView
}

/** Every entry of the file, newest first. */
export const toldOf = ({ all }: OpenFile): readonly Told[] =>
  all
    .flatMap((of) => of.entries.map((one) => ({ one, of })))
    .toSorted((a, b) => b.one.entry.occurredAt.localeCompare(a.one.entry.occurredAt) || b.one.entry.position - a.one.entry.position)

/** The zone of a case: of the subject told of last that has one, or UTC. */
export const zoneOf = ({ state }: CaseView): string => [...state.subjects.values()].findLast(({ zone }) => zone !== 'UTC')?.zone ?? 'UTC'
