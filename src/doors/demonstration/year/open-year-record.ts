import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { YearSetting } from '../../../demo/year/year-setting.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import { type OpenRecord, openRecord, type RecordGiven } from '../../../open-record.ts'
import { isDemonstrationRecord } from '../../../registrar/is-demonstration-record.ts'
import type { Settings } from '../../../settings.ts'
import { prepareDemonstration } from '../../sign-in/demonstration/prepare-demonstration.ts'
import { plainRenderer } from './plain-renderer.ts'

/** The record a year is played into, with a clock that is set. */
export interface YearRecord {
  record: OpenRecord
  founderId: string
  setNow(moment: number): void
}

const instantOf = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment * 1000)

/**
 * Opens a record in a folder of its own and founds it as a demonstration, the day before the year begins. Never a database that is not its own, and never
 * one that has entries.
 * @param dir the data folder, as WRIT_HOME names it
 * @throws Sentence where there are entries
 */
export async function openYearRecord(settings: Settings, dir: string, setting: YearSetting, given: RecordGiven = {}): Promise<YearRecord> {
  const { DATABASE_URL: _url, ...own } = settings
  let now = instantOf(setting.begins - 24 * 3600)
  const record = await openRecord({ ...own, WRIT_HOME: resolve(dir) }, { renderer: plainRenderer, ...given, now: () => now })
  try {
    await refuseEntries(record, dir)
    await prepareDemonstration(record)
    const [first] = await record.ledger.readFrom(0, 1)
    return {
      record,
      founderId: first?.caseId ?? '',
      setNow: (moment) => {
        now = instantOf(moment)
      },
    }
  } catch (fault) {
    await record.close()
    throw fault
  }
}

async function refuseEntries({ ledger }: OpenRecord, dir: string): Promise<void> {
  if ((await ledger.position()) === 0) return
  const what = (await isDemonstrationRecord({ ledger }))
    ? 'has entries of a demonstration already'
    : 'holds a record that is not a demonstration'
  throw new Sentence(`The folder ${dir} ${what}: nothing was written to it. Name another with --out, or remove this one.`)
}

/** Refuses a folder that has a record before any server is started on it. */
export function refuseRecordIn(dir: string): void {
  if (existsSync(join(resolve(dir), 'record')))
    throw new Sentence(`The folder ${dir} holds a record already: nothing was written to it. Name another with --out, or remove this one.`)
}
