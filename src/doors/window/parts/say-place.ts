import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { html, type Part } from '../../web/html.ts'
import { type OpenFile, zoneOf } from '../open-file.ts'
import type { WindowVisit } from '../window-visit.ts'
import { sayMoment } from './say-when.ts'

/** Where the record says the person is: in words, by the latest custody. */
export async function sayPlace(visit: WindowVisit, { cases }: OpenFile): Promise<Part> {
  const { home } = visit.words
  const of = cases.findLast(({ state }) => state.kind === 'custody')
  if (!of) return home.notHeld
  const at = (words: string, instant: unknown) => html`${words} ${sayMoment(visit, String(instant), zoneOf(of))}`
  const stints = subjectsOf(of.state, 'stint')
  const here = stints.findLast(({ facts }) => facts.bookedInAt !== null && facts.bookedOutAt === null)?.facts
  const custody = subjectsOf(of.state, 'custody').at(-1)?.facts
  if (custody?.removedAt) return at(home.removedOn, custody.removedAt)
  if (custody?.releasedAt) return at(home.releasedOn, custody.releasedAt)
  if (here) return at(home.heldAt(await visit.door.placeName(String(here.facility))), here.bookedInAt)
  const left = stints.at(-1)?.facts.bookedOutAt
  if (left) return at(home.moving, left)
  return custody?.arrestedAt ? at(home.arrested, custody.arrestedAt) : home.notHeld
}
