import type { Edition, EditionTable } from '../editions/edition.ts'
import type { PublicChange } from './list-changes.ts'

/** The table that lists places. */
const PLACES = 'Det_11'

/**
 * What changed from one edition to the next that nobody has to announce: tables dropped and added, queries that are not the same, places no longer listed,
 * authorities named for the first time that are published nowhere. Pure.
 */
export function compareEditions(before: Edition | undefined, after: Edition): readonly PublicChange[] {
  const { publication, edition: on } = after
  const path = `/numbers/${publication}/${on}`
  const change = (kind: string, what: string, says: string, es: string): PublicChange => ({ kind, on, what, says, es, path })
  const known = new Set((before?.authoritiesOutside ?? []).map(({ cite }) => cite))
  const outside = (after.authoritiesOutside ?? [])
    .filter(({ cite }) => !known.has(cite))
    .map(({ cite, acts, firstOn }) =>
      change(
        'unpublished-rule',
        publication,
        `Named as the authority of acts since ${firstOn} (so far ${acts}), and in no published source: “${cite}”.`,
        `Citada como base legal de actos desde el ${firstOn} (${acts} hasta ahora), y en ninguna fuente publicada: «${cite}».`,
      ),
    )
  if (!before) return outside
  const tables = (edition: Edition) => new Map(edition.tables.map((table) => [table.code, table]))
  const [old, now] = [tables(before), tables(after)]
  return [
    ...[...old.keys()]
      .filter((code) => !now.has(code))
      .map((code) =>
        change('table-dropped', code, `The table ${code} is not in this edition.`, `La tabla ${code} no está en esta edición.`),
      ),
    ...[...now.keys()]
      .filter((code) => !old.has(code))
      .map((code) =>
        change('table-added', code, `The table ${code} is new in this edition.`, `La tabla ${code} es nueva en esta edición.`),
      ),
    ...[...now].flatMap(([code, table]) => {
      const was = old.get(code)
      return was && isCountedOtherwise(was, table)
        ? [
            change(
              'counting-rule',
              code,
              `The query of the table ${code} is not that of the edition counted to ${before.edition}.`,
              `La consulta de la tabla ${code} no es la de la edición contada hasta el ${before.edition}.`,
            ),
          ]
        : []
    }),
    ...placesNoLongerListed(before, after).places.map((place) =>
      change(
        'place-no-longer-listed',
        place,
        `The place ${place} is in the edition counted to ${before.edition} and not in this one.`,
        `El lugar ${place} está en la edición contada hasta el ${before.edition} y no en esta.`,
      ),
    ),
    ...outside,
  ]
}

/** Whether the queries of a table are not the same. */
export const isCountedOtherwise = (was: EditionTable, is: EditionTable) =>
  was.queries.map(({ hash }) => hash).join(' ') !== is.queries.map(({ hash }) => hash).join(' ')

/** Places of an edition that no table of a later one has a row of. A new fiscal year begins with few places people were held at, and with all that have beds or were inspected. */
export function placesNoLongerListed(before: Edition, after: Edition): { table: string; places: readonly string[] } {
  const listed = before.tables.find(({ code }) => code === PLACES)?.rows ?? []
  const still = new Set(after.tables.flatMap(({ rows }) => rows.map(({ key }) => key)))
  return { table: PLACES, places: [...new Set(listed.map(({ key }) => key))].filter((place) => place !== 'total' && !still.has(place)) }
}
