import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Entry } from '../../kernel/entry.ts'
import { Sentence } from '../../kernel/sentence.ts'
import { publicationId } from '../../offices/statistics/exports.ts'
import type { Registrar } from '../../registrar/registrar.ts'
import { countEdition } from '../editions/count-edition.ts'
import { cellsOf, type Edition } from '../editions/edition.ts'
import { editionBytes, hashOf, writeEdition } from '../editions/edition-files.ts'
import { writeRows } from '../numbers/rows-behind.ts'
import type { PseudonymKey } from '../open-data/pseudonyms.ts'
import type { Publication } from '../publication.ts'
import { findAuthoritiesOutside } from './authorities-outside.ts'
import { checkAgainstEarlier } from './check-against-earlier.ts'
import { type CountingParts, withSnapshot } from './counting.ts'
import { readPublished, standingOfPublication } from './published-editions.ts'

export interface PublishParts extends CountingParts {
  registrar: Pick<Registrar, 'act' | 'findCase'>
}

export interface PublishAsked {
  publication: Publication
  countedOn: Temporal.PlainDate
  officerId: string
  positions: readonly string[]
  /** Folder editions are kept in. */
  dir: string
  /** Of the pseudonyms by which the rows behind a number are found in the open data. */
  key: PseudonymKey
}

/** What became of an edition. Refused: its checks do not hold; that it was tried is on the record, and nothing is published. */
export interface Published {
  outcome: Entry['outcome']
  edition: Edition
  entryId: string
  /** Set where it was published. */
  folder?: string
}

/**
 * Counts an edition, checks it, and publishes it: the files first, then the act that makes them official. Pages show only what the act names by its
 * hash, so files without an act are no edition; they are taken away where the act fails.
 */
export async function publishEdition(parts: PublishParts, asked: PublishAsked): Promise<Published> {
  const { publication, countedOn, officerId, positions, dir } = asked
  const { earlier, last } = await readEarlier(parts, publication, countedOn, dir)
  const purpose = `Counting ${publication.id}, edition of ${countedOn}`
  const { edition, rows } = await withSnapshot(
    { ...parts, withEntries: false },
    { officerId, positions, purpose },
    async (connection, snapshot, duckdb) => {
      const counted = await countEdition(duckdb, publication, snapshot, countedOn, earlier)
      const edition: Edition = {
        ...counted,
        authoritiesOutside: await findAuthoritiesOutside(parts.database, snapshot.position),
        failed: [...counted.failed, ...(last ? checkAgainstEarlier(counted, last.edition, last.declared) : [])],
      }
      return { edition, rows: await rowsOf(connection, asked.key) }
    },
  )
  const holds = edition.failed.length === 0
  const bytes = editionBytes(edition)
  const folder = join(dir, publication.id, edition.edition)
  if (holds) await writeEdition(dir, edition, rows)
  try {
    const { entry, outcome } = await parts.registrar.act({
      act: 'PublishEdition',
      officerId,
      caseId: publicationId(publication.id),
      input: {
        publication: publication.id,
        edition: edition.edition,
        countedOn: edition.countedOn,
        ledgerPosition: edition.ledgerPosition,
        contentHash: hashOf(bytes),
        cells: cellsOf(edition),
        checksFailed: edition.failed.length,
        isChecked: holds,
      },
      trace: { sessionId: null, address: null, door: 'cli' },
    })
    if (outcome === 'refused') await rm(folder, { recursive: true, force: true })
    return { outcome, edition, entryId: entry.entryId, ...(outcome === 'recorded' ? { folder } : {}) }
  } catch (fault) {
    await rm(folder, { recursive: true, force: true })
    throw fault
  }
}

/**
 * Every edition published before, as far as its files are here, and the one published last, with what was declared since. What was published is never replaced.
 * @throws Sentence where an edition counted to this day is published
 */
async function readEarlier({ registrar }: PublishParts, { id }: Publication, countedOn: Temporal.PlainDate, dir: string) {
  const { editions, notes, changes } = standingOfPublication(await registrar.findCase(publicationId(id)), countedOn.toString())
  if (editions.some(({ edition }) => edition === countedOn.toString()))
    throw new Sentence(
      `The edition of ${id} counted to ${countedOn} is published: count to another day, or record a correction of it with CorrectEdition.`,
    )
  const read = await Promise.all(editions.map(async (published) => ({ published, edition: await readPublished(dir, id, published) })))
  const here = read.flatMap(({ published, edition }) => (edition && edition !== 'changed' ? [{ published, edition }] : []))
  const [last] = here.toSorted((one, other) => other.published.publishedAt.localeCompare(one.published.publishedAt))
  const isSince = ({ saidAt }: { saidAt: string }) => last !== undefined && saidAt > last.published.publishedAt
  const declared = { corrections: last?.published.corrections ?? [], notes: notes.filter(isSince), changes: changes.filter(isSince) }
  return { earlier: here.map(({ edition }) => edition), last: last && { edition: last.edition, declared } }
}

/** The rows behind the cells, as a Parquet file. */
async function rowsOf(connection: DuckDBConnection, key: PseudonymKey): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'writ-rows-'))
  try {
    await writeRows(connection, join(folder, 'rows.parquet'), key)
    return await readFile(join(folder, 'rows.parquet'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
