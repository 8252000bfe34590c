import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Sentence } from '../../../kernel/sentence.ts'
import { releasedId } from '../../../offices/segregation/exports.ts'
import type { OpenRecord } from '../../../open-record.ts'
import type { ActRequest } from '../../../registrar/registrar.ts'
import { type ReleasedPlacement, readPlacements } from '../../../releases/read-placements.ts'

/** What a file came to. */
export interface LoadedFile {
  file: string
  sha256: string
  /** Rows recorded now, rows on record already, rows that give no day of placement. */
  recorded: number
  known: number
  undated: number
  /** Recorded rows with a finding, by the rule found against. */
  findings: Readonly<Record<string, number>>
}

interface HowToLoad {
  record: Pick<OpenRecord, 'registrar' | 'ledger'>
  officerId: string
  workDir: string
  threads: number
  onProgress?: (done: number, of: number) => void
}

/** Requests given to the registrar at a time; it takes them side by side, and the ledger gathers them into one commit. */
const AT_ONCE = 512
const DAYS_60 = 60

/** Records every placement of a released file that is not on record yet, through the registrar. @throws Sentence where the file cannot be read, or the officer may not */
export async function loadSegregation(path: string, { record, officerId, workDir, threads, onProgress }: HowToLoad): Promise<LoadedFile> {
  const sha256 = await hashOf(path)
  const { placements, undated } = await readPlacements(path, { workDir, threads })
  const counts = { recorded: 0, known: 0 }
  const findings: Record<string, number> = {}
  for (let from = 0; from < placements.length; from += AT_ONCE) {
    const some = await notKnown(record, sha256, placements.slice(from, from + AT_ONCE))
    counts.known += Math.min(AT_ONCE, placements.length - from) - some.length
    for (const result of await record.registrar.actOnEach(some.map((placement) => requestOf(placement, sha256, officerId)))) {
      if (result.outcome === 'failed') throw sayFault(result.fault)
      counts.recorded++
      for (const rule of new Set(result.entry.findings.map((found) => found.rule))) findings[rule] = (findings[rule] ?? 0) + 1
    }
    onProgress?.(from + AT_ONCE, placements.length)
  }
  return { file: basename(path), sha256, ...counts, undated, findings }
}

/** A row on record is not asked about again: its case has an entry. */
async function notKnown({ registrar }: HowToLoad['record'], sha256: string, some: readonly ReleasedPlacement[]) {
  const states = await Promise.all(some.map(({ sheet, row }) => registrar.findCase(releasedId(sha256, sheet, row))))
  return some.filter((_, place) => states[place] === undefined)
}

function requestOf(placement: ReleasedPlacement, fileSha256: string, officerId: string): ActRequest {
  const { file, sheet, row, placedOn, releasedOn, reportedOn, facility, reason } = placement
  return {
    act: 'LoadReleasedPlacement',
    officerId,
    input: {
      fileSha256,
      fileName: file.slice(0, 300),
      ...(sheet === '' ? {} : { sheetName: sheet.slice(0, 300) }),
      rowNumber: row,
      segregationPlacedOn: placedOn,
      ...(releasedOn === null ? {} : { segregationReleasedOn: releasedOn }),
      answersFor: answersFor(placement),
      ...(reportedOn === null ? {} : { reportedOn }),
      ...(facility === null ? {} : { releasedFacility: facility.slice(0, 300) }),
      ...(reason === null ? {} : { releasedReason: reason.slice(0, 300) }),
    },
    idempotencyKey: `load segregation ${fileSha256} ${sheet.slice(0, 80)} ${row}`,
    trace: { sessionId: null, address: null, door: 'cli' },
  }
}

/** Which notice the row is the report of, as the audit reads it: of a placement of 60 days or more it is not said which 30-day report a row is. */
function answersFor({ reportType, placedOn, releasedOn }: ReleasedPlacement): '14-days' | '30-days' | 'none' {
  if (reportType === '14 Day') return '14-days'
  if (reportType !== '30 Day Interval' || releasedOn === null) return 'none'
  return releasedOn < Temporal.PlainDate.from(placedOn).add({ days: DAYS_60 }).toString() ? '30-days' : 'none'
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const bytes of createReadStream(path)) hash.update(bytes)
  } catch {
    throw new Sentence(`${path} cannot be read; check the path.`)
  }
  return hash.digest('hex')
}

const theirs = ['NotPermitted', 'BadInput', 'Conflict', 'LedgerUnavailable']

const sayFault = (fault: Error): Error => (theirs.includes(fault.name) ? new Sentence(fault.message) : fault)
