import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { type YearAsked, yearSetting } from '../../../demo/year/year-setting.ts'
import { listMissed, type MissedClock } from '../../../ledger/board/list-missed.ts'
import { freshBytes } from '../../../ledger/vault/fresh-bytes.ts'
import type { RecordGiven } from '../../../open-record.ts'
import type { Settings } from '../../../settings.ts'
import { appointOfficers } from './officers-of-year.ts'
import { openYearRecord } from './open-year-record.ts'
import { playYear, type YearPlayed } from './play-year.ts'
import { type ReleaseWritten, writeYearRelease } from './write-year-release.ts'

export interface GenerateYear extends YearAsked {
  settings: Settings
  /** The data folder the year is written to; its released tables go to `release` in it. */
  dir: string
  onProgress?: (fraction: number, acts: number) => void
  given?: RecordGiven
}

export interface YearGenerated {
  played: YearPlayed
  /** Seconds the acts took. */
  seconds: number
  /** What the boards find missed at the end of the year. */
  missed: readonly MissedClock[]
  /** The end of the year. */
  asOf: string
  release: ReleaseWritten
}

/**
 * Plays a year of the invented agency into a record of its own and writes what the record says of it as released tables.
 * @throws Sentence where the folder holds a record
 */
export async function generateYear({ settings, dir, onProgress, given, ...asked }: GenerateYear): Promise<YearGenerated> {
  const setting = yearSetting(asked)
  const { record, founderId, setNow } = await openYearRecord(settings, dir, setting, given)
  try {
    const began = performance.now()
    const officerOf = await appointOfficers(record.registrar, founderId, setting)
    const played = await playYear({ registrar: record.registrar, officerOf, setNow, onProgress }, setting)
    const seconds = (performance.now() - began) / 1000
    setNow(setting.ends)
    const salt = freshBytes(32)
    const release = await writeYearRelease({
      record,
      dir: join(resolve(dir), 'release'),
      covers: `The year from ${asked.fromOn}`,
      seed: asked.seed,
      // The salt is forgotten: nobody can go back from an identifier to a person, or follow one from release to release.
      pseudonymOf: (personId) => createHash('sha256').update(salt).update(personId).digest('hex').slice(0, 40),
    })
    const missed = await listMissed(record.database.app, record.now())
    return { played, seconds, missed, asOf: record.now().toString(), release }
  } finally {
    await record.close()
  }
}
