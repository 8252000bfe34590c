import type { DuckDb } from '../../audit/duckdb.ts'
import { publicationId } from '../../offices/statistics/exports.ts'
import type { Edition } from '../../publications/editions/edition.ts'
import type { Publication } from '../../publications/publication.ts'
import {
  type PublicationStanding,
  type PublishedEdition,
  readPublished,
  standingOfPublication,
} from '../../publications/publish/published-editions.ts'
import type { Registrar } from '../../registrar/registrar.ts'

/** What the public pages of numbers stand on. */
export interface NumbersDoor {
  registrar: Pick<Registrar, 'findCase'>
  now(): Temporal.Instant
  /** Folder editions are kept in. */
  dir: string
  database: Pick<DuckDb, 'connection'>
}

/** What the record says of a publication now. */
export async function findStanding({ registrar, now }: NumbersDoor, { id }: Pick<Publication, 'id'>): Promise<PublicationStanding> {
  const today = now().toZonedDateTimeISO('America/New_York').toPlainDate().toString()
  return standingOfPublication(await registrar.findCase(publicationId(id)), today)
}

const kept = new Map<string, Edition | 'changed'>()
const KEPT_MAX = 24

/** An edition's numbers by the name it was published under; kept by the hash it was published with, since what was published never changes. */
export async function findEdition(
  { dir }: NumbersDoor,
  publication: Publication,
  standing: PublicationStanding,
  name: string,
): Promise<{ published: PublishedEdition; edition: Edition | 'changed' | undefined } | undefined> {
  const published = standing.editions.find(({ edition }) => edition === name)
  if (!published) return undefined
  const known = kept.get(published.contentHash)
  if (known) return { published, edition: known }
  const edition = await readPublished(dir, publication.id, published)
  if (edition && edition !== 'changed') kept.set(published.contentHash, edition)
  const [oldest] = kept.keys()
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest)
  return { published, edition }
}
