import type { DuckDBConnection } from '@duckdb/node-api'
import type { Catalogue } from '../../acts/catalogue.ts'
import { lawBook } from '../../law/law-book.ts'
import type { RecordDatabase } from '../../ledger/server/record-database.ts'
import type { Vault } from '../../ledger/vault/vault.ts'
import { clockRows } from '../../registrar/clocks/clock-rows.ts'
import type { LawInForce } from '../../registrar/clocks/law-in-force.ts'
import { readLaw } from '../../registrar/clocks/read-law.ts'
import { foldCase } from '../../registrar/fold.ts'
import { type CountedEntry, readCaseRows } from './case-rows.ts'
import { makeSubjectTables } from './make-subject-tables.ts'
import { openClasses } from './open-classes.ts'
import { RowSink } from './row-sink.ts'
import type { Snapshot } from './snapshot.ts'

export interface SnapshotParts {
  database: Pick<RecordDatabase, 'app'>
  vault: Pick<Vault, 'open'>
  catalogue: Catalogue
  now(): Temporal.Instant
  /** False where nothing is asked of what acts said: numbers are counted from what cases fold to. */
  payloads?: boolean
  /** Told how many entries of how many are in. */
  progress?: (done: number, all: number) => void
}

/**
 * Puts the ledger, as it stands, into tables: `entry` (what was recorded, without officers and without what is sealed), `subject` and one table for
 * each kind of subject, as every case folds to it, `clock` (every clock of somebody's duty that started), and `class` (what a custody is counted as). The classes are opened from their seal:
 * whoever calls this has logged that reading first.
 */
export async function takeSnapshot(
  connection: DuckDBConnection,
  { database, vault, catalogue, now, progress, payloads = true }: SnapshotParts,
): Promise<Snapshot> {
  const { rows } = await database.app.query<{ at: string; hash: string }>(
    `select position::text as at, encode(hash, 'hex') as hash from ledger.entry order by position desc limit 1`,
  )
  const position = Number(rows[0]?.at ?? 0)
  const sinks = await openSinks(connection)
  const law = await readLaw(database.app, catalogue, lawBook)
  const soFar = { cases: 0, entries: 0 }
  const opening: CountedEntry[] = []
  for await (const entries of readCaseRows(database.app, position)) {
    const [first] = entries
    if (!first) continue
    soFar.cases++
    soFar.entries += entries.length
    keepEntries(sinks.entry, entries, payloads)
    keepState(sinks, entries, catalogue, law)
    const sealed = findClasses(entries)
    if (sealed) opening.push(sealed)
    if (opening.length >= OPENED_AT_ONCE) await keepClasses(sinks.class, opening.splice(0), vault)
    if (soFar.cases % 500 === 0) progress?.(soFar.entries, position)
  }
  await keepClasses(sinks.class, opening, vault)
  for (const sink of Object.values(sinks)) sink.close()
  await makeSubjectTables(connection, catalogue)
  return { position, headHash: rows[0]?.hash ?? '', takenAt: now().toString({ fractionalSecondDigits: 3 }), ...soFar }
}

async function openSinks(connection: DuckDBConnection) {
  return {
    entry: await RowSink.open(connection, 'entry', [
      ...['entry_id', 'case_id', 'case_kind', 'person_id', 'act', 'office', 'outcome', 'occurred_at', 'recorded_at', 'payload'],
      ...['restrictions', 'correction_kind', 'corrects_entry_id', 'position'],
    ]),
    subject: await RowSink.open(connection, 'subject', [
      ...['kind', 'subject_id', 'case_id', 'case_kind', 'person_id', 'restrictions', 'zone', 'facts'],
    ]),
    clock: await RowSink.open(connection, 'clock', [
      ...['case_id', 'person_id', 'subject_id', 'rule', 'clock', 'state', 'is_open', 'started_at', 'due_at', 'severity', 'verified'],
    ]),
    class: await RowSink.open(connection, 'class', ['case_id', 'criminal_record', 'sex', 'citizenship', 'birth_year']),
  }
}

function keepEntries(sink: RowSink, entries: readonly CountedEntry[], payloads: boolean): void {
  for (const { entry, payloadText } of entries)
    sink.add([
      ...[entry.entryId, entry.caseId, entry.caseKind, entry.personId, entry.act, entry.office, entry.outcome],
      ...[entry.occurredAt, entry.recordedAt, payloads ? payloadText : null, entry.restrictions.join(',')],
      ...[entry.correction?.kind ?? null, entry.correction?.entryId ?? null, String(entry.position)],
    ])
}

/** People whose classes are opened at a time. */
const OPENED_AT_ONCE = 512

/** Times in which a person may ask for something: nobody's duty, so that nothing is counted of them. */
const rightsOfPeople = new Set(lawBook.flatMap(({ clocks }) => clocks.filter((clock) => clock.isRightOfPerson).map(({ id }) => id)))

/** A choice that the agency did not take, and what ended with the person. */
const owedByNobody: readonly string[] = ['choice-of-agency', 'ended-by-death']

type Sinks = Awaited<ReturnType<typeof openSinks>>

function keepState(sinks: Sinks, entries: readonly CountedEntry[], catalogue: Catalogue, law: LawInForce): void {
  const state = foldCase(
    entries.map(({ entry }) => entry),
    catalogue,
  )
  const restrictions = state.restrictions.join(',')
  for (const { id, kind, facts, zone } of state.subjects.values())
    sinks.subject.add([kind, id, state.caseId, state.kind, state.personId, restrictions, zone, JSON.stringify(facts)])
  for (const row of clockRows(state, state.subjects.keys(), { kinds: catalogue.kinds, law })) {
    const { subject, rule, clock, state: stands, isOpen, startedAt, dueAt, severity, verified } = row
    if (startedAt !== null && !rightsOfPeople.has(clock) && !owedByNobody.includes(stands))
      sinks.clock.add([state.caseId, state.personId, subject, rule, clock, stands, String(isOpen), startedAt, dueAt, severity, verified])
  }
}

/** The last entry of the act stands: it was copied from the papers latest. */
const findClasses = (entries: readonly CountedEntry[]): CountedEntry | undefined =>
  entries.findLast(({ entry, sealed }) => sealed && entry.act === 'RecordCountedAs' && entry.outcome === 'recorded')

/** Opens many at once: each asks the vault whether its key still stands. */
async function keepClasses(sink: RowSink, sealed: readonly CountedEntry[], vault: Pick<Vault, 'open'>): Promise<void> {
  const opened = await Promise.all(
    sealed.map(async ({ entry, sealed: bytes }) => ({
      caseId: entry.caseId,
      classes: await openClasses(vault, entry.personId, bytes ?? new Uint8Array()),
    })),
  )
  for (const { caseId, classes } of opened) sink.add([caseId, classes.criminalRecord, classes.sex, classes.citizenship, classes.birthYear])
}
