import { listOf } from '../../../clockwork/in-words.ts'
import { positionTitle } from '../../../law/officers/positions.ts'
import type { Officer, SignInDoor } from '../sign-in-door.ts'

/** Every officer on record, by name. */
export async function listOfficers(door: SignInDoor): Promise<readonly Officer[]> {
  const ids = await door.access.officers.listIds()
  const officers = await Promise.all(ids.map((id) => door.findOfficer(id)))
  return officers.flatMap((officer) => officer ?? []).sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The officer's name, or the id where nobody of that id is on record. */
export const nameIn = (officers: readonly Officer[], officerId: string | null): string =>
  officers.find((officer) => officer.officerId === officerId)?.name ?? officerId ?? ''

export const heldText = ({ standing }: Officer): string =>
  standing.positions.length > 0
    ? listOf(
        standing.positions.map(({ position }) => positionTitle(position)),
        'and',
      )
    : 'no position today'
