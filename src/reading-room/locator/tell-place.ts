import { telephoneOf } from '../../offices/locator/exports.ts'
import { placeFacts, placeId } from '../../offices/places/exports.ts'
import { readCase } from './find-together.ts'
import type { PlaceTold } from './locator.ts'
import type { LocatorParts } from './locator-parts.ts'

/**
 * A place as the public is told of it, in its own time zone. A code nobody registered is told as it is: it is better than nothing to somebody who
 * telephones.
 */
export async function tellPlace(parts: LocatorParts, code: string | null, zone: string): Promise<{ place: PlaceTold; zone: string }> {
  const nothing = { place: { name: null, telephone: null }, zone }
  if (code === null) return nothing
  const found = await readCase(parts, placeId(code))
  const placeZone = found?.state.subjects.get('place')?.zone ?? zone
  const today = parts.now().toZonedDateTimeISO(placeZone).toPlainDate().toString()
  const facts = found && placeFacts(found.state, today)
  if (!found || !facts) return { place: { name: code, telephone: null }, zone }
  // That somebody is in a hospital says something of their health.
  if (facts.kind === 'hospital') return { ...nothing, zone: placeZone }
  return { place: { name: facts.name || facts.code, telephone: telephoneOf(found.state) }, zone: placeZone }
}
