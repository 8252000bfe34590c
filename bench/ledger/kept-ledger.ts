import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openRecordDatabase } from '../../src/ledger/server/open-record-database.ts'
import { actOnAndOn, openActSetting } from '../children/act-setting.ts'
import { fillChained } from './fill-chained.ts'

/** The ten million of the goal take some minutes to fill in, once, and 19 GB; WRIT_BENCH_ENTRIES says otherwise. */
export const KEPT_ENTRIES = Number(process.env.WRIT_BENCH_ENTRIES ?? 10_000_000)

/** Entries of the one long case. */
export const CASE_ENTRIES = 10_000

/** A long ledger in a record of its own. */
export interface KeptLedger {
  home: string
  officerId: string
  /** The one case of ten thousand entries. */
  cases: readonly string[]
}

/**
 * A ledger of at least so many entries, chained and sealed: one case of ten thousand whole acts, and the rest filled in. Made once, kept under `.writ/bench`,
 * and found again; the making of a longer one goes on where it was ended.
 */
export async function keptLedger(entries: number): Promise<KeptLedger> {
  const home = join(import.meta.dirname, '../../.writ/bench', `ledger-${entries}`)
  const [begun, filled] = [join(home, 'bench-setting.json'), join(home, 'bench-filled')]
  if (!existsSync(begun)) await beginLong(home, begun)
  if (!existsSync(filled)) {
    const database = await openRecordDatabase({ WRIT_HOME: home })
    try {
      await fillChained(database, entries, (line) => console.error(line))
    } finally {
      await database.close()
    }
    await writeFile(filled, '')
  }
  return { home, ...(JSON.parse(await readFile(begun, 'utf8')) as Omit<KeptLedger, 'home'>) }
}

/** The setting is written last: what was left half made is made again. */
async function beginLong(home: string, file: string): Promise<void> {
  await rm(home, { recursive: true, force: true })
  await mkdir(home, { recursive: true })
  const setting = await openActSetting(home, 1)
  const { officerId, cases } = setting
  let acts = 1
  while (acts < CASE_ENTRIES) acts += (await actOnAndOn(setting, cases[0] ?? '', () => false, CASE_ENTRIES - acts)).length
  await setting.record.close()
  await writeFile(file, JSON.stringify({ officerId, cases }))
}
