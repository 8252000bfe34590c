import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { dayOf } from '../../../demo/year/moments.ts'
import { agencyZone, type YearAsked, type YearSetting, yearSetting } from '../../../demo/year/year-setting.ts'
import { listMissed, type MissedClock } from '../../../ledger/board/list-missed.ts'
import { freshBytes } from '../../../ledger/vault/fresh-bytes.ts'
import type { Settings } from '../../../settings.ts'
import { appointOfficers } from './officers-of-year.ts'
import { openYearRecord, type YearRecord } from './open-year-record.ts'
import { playYear, type YearPlayed } from './play-year.ts'
import { type ReleaseWritten, writeYearRelease } from './write-year-release.ts'

export interface GenerateYear extends YearAsked {
  settings: Settings
  /** The data folder the year is written to; its released tables go to `release` in it. */
  dir: string
  onProgress?: ((fraction: number, acts: number) => void) | undefined
}

export interface YearGenerated {
  played: YearPlayed
  /** Seconds the acts took. */
  seconds: number
  /** What the boards find missed at the end of the year. */
  missed: readonly MissedClock[]
  /** The end of the year. */
  asOf: string
  /** The same as releases print it, to judge them by: a day without its zone. */
  asOfOn: string
  release: ReleaseWritten
}

/**
 * Plays a year of the invented agency into a record of its own and writes what the record says of it as released tables.
 * @throws Sentence where the folder holds a record
 */
export async function generateYear({ settings, dir, onProgress, ...asked }: GenerateYear): Promise<YearGenerated> {
  const setting = yearSetting(asked)
  const year = await openYearRecord(settings, dir, setting)
  try {
    const salt = freshBytes(32)
    // The salt is forgotten: nobody can go back from an identifier to a person, or follow one from release to release.
    const pseudonymOf = (personId: string) => createHash('sha256').update(salt).update(personId).digest('hex').slice(0, 40)
    return await runYear(year, setting, { releaseDir: join(resolve(dir), 'release'), pseudonymOf, onProgress })
  } finally {
    await year.record.close()
  }
}

/** The year in a record that is open: everybody appointed, every act done, what is public written. */
export async function runYear(
  { record, founderId, setNow }: YearRecord,
  setting: YearSetting,
  how: { releaseDir: string; pseudonymOf(personId: string): string; onProgress?: GenerateYear['onProgress'] },
): Promise<YearGenerated> {
  const began = performance.now()
  const officerOf = await appointOfficers(record.registrar, founderId, setting)
  const played = await playYear({ registrar: record.registrar, officerOf, setNow, onProgress: how.onProgress }, setting)
  const seconds = (performance.now() - began) / 1000
  setNow(setting.ends)
  const release = await writeYearRelease({
    record,
    dir: how.releaseDir,
    covers: `The year from ${setting.fromOn}`,
    seed: setting.seed,
    pseudonymOf: how.pseudonymOf,
  })
  const missed = await listMissed(record.database.app, record.now())
  return { played, seconds, missed, asOf: record.now().toString(), asOfOn: dayOf(setting.ends, agencyZone), release }
}
