import { calendarCaseId } from '../../offices/policy/exports.ts'
import { publications } from '../../publications/catalogue.ts'
import { compareEditions } from '../../publications/publish/compare-editions.ts'
import { listChanges, type PublicChange } from '../../publications/publish/list-changes.ts'
import { findEdition, findStanding, type NumbersDoor } from './numbers-door.ts'

/** Every change the public is told of, newest first: what was announced, and what editions beside each other show. */
export async function readChanges(door: NumbersDoor): Promise<readonly PublicChange[]> {
  const standings = new Map(await Promise.all(publications.map(async ({ id }) => [id, await findStanding(door, { id })] as const)))
  const compared: PublicChange[] = []
  for (const publication of publications) {
    const standing = standings.get(publication.id)
    const names = (standing?.editions ?? []).map(({ edition }) => edition).toReversed()
    const read = await Promise.all(names.map((name) => standing && findEdition(door, publication, standing, name)))
    const editions = read.flatMap((found) => (found?.edition && found.edition !== 'changed' ? [found.edition] : []))
    for (const [at, edition] of editions.entries()) compared.push(...compareEditions(editions[at - 1], edition))
  }
  return listChanges(standings, await door.registrar.findCase(calendarCaseId), compared)
}
