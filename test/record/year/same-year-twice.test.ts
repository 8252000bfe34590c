import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { yearSetting } from '../../../src/demo/year/year-setting.ts'
import { runYear } from '../../../src/doors/demonstration/year/generate-year.ts'
import { openYearRecord } from '../../../src/doors/demonstration/year/open-year-record.ts'
import { readSettings } from '../../../src/settings.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { openTestDatabase } from '../open-test-database.ts'

const setting = yearSetting({ seed: 3, people: 25, fromOn: '2025-10-01' })

/** What a year says, apart from the ids and keys that are fresh each time: who by position did what, when it happened and when it was recorded. */
async function play() {
  const [home, test] = [await makeTestFolder(), await openTestDatabase()]
  const year = await openYearRecord(readSettings({}), home, setting, { database: test.database, masterKey: Buffer.alloc(32, 3) })
  try {
    const { played, missed } = await runYear(year, setting, { releaseDir: join(home, 'release'), pseudonymOf: (personId) => personId })
    const entries = await year.record.ledger.readFrom(0, 10_000)
    return {
      acts: played.acts,
      said: entries.map(({ act, outcome, occurredAt, recordedAt }) => `${recordedAt} ${occurredAt} ${act} ${outcome}`).toSorted(),
      missed: missed.map(({ clock, isLate }) => `${clock} ${isLate}`).toSorted(),
    }
  } finally {
    await year.record.close()
    await test.drop()
    await rm(home, { recursive: true, force: true })
  }
}

it('the same seed gives the same acts at the same moments, the same refusals and the same breaches', async () => {
  const first = await play()
  expect(first.acts).toBeGreaterThan(300)
  expect(await play()).toEqual(first)
}, 180_000)
