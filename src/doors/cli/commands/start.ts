import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSettings } from '../../../settings.ts'
import type { Command, Terminal } from '../command.ts'
import { servePages } from '../serve-pages.ts'

export const start: Command = {
  name: 'start',
  usage: '[DIR...]',
  says: 'Prepares a demonstration of invented people: a release, audited, statistics, checked, a register of places, and a record with officers to enter as. Serves the pages. Audited folders named after it are served too.',
  options: {},
  async run(words, _options, terminal) {
    const demo = await prepareDemo(terminal)
    return servePages([demo, await prepareChecks(demo), await prepareRegister(demo), ...words], terminal, 'demonstration')
  },
}

/** The audited demonstration: made once, and again when its making changes. */
async function prepareDemo(terminal: Terminal): Promise<string> {
  const { demoVersion } = await import('../../../demo/demo-version.ts')
  const home = readSettings().WRIT_HOME
  const [files, dir, stamp] = [join(home, 'demo-files'), join(home, 'demo'), join(home, 'demo-version')]
  const made = existsSync(stamp) ? await readFile(stamp, 'utf8') : undefined
  if (made === demoVersion && existsSync(join(dir, 'summary.json'))) return dir
  terminal.err('Preparing a demonstration of invented people.')
  const { writeDemo } = await import('../../../demo/write-demo.ts')
  const { runAudit } = await import('../../../audit/run-audit.ts')
  const { writeReport } = await import('../../report/write-report.ts')
  const demo = await writeDemo(files)
  await runAudit({
    ...demo,
    dir,
    title: 'Demonstration (invented people)',
    csv: true,
    settings: readSettings(),
    onProgress: () => {},
    finish: writeReport,
  })
  await writeFile(stamp, demoVersion)
  return dir
}

/** The register of invented places, built from the demonstration's own list: made with it, and again when it is not there. */
async function prepareRegister(demo: string): Promise<string> {
  const home = readSettings().WRIT_HOME
  const [files, dir] = [join(home, 'demo-files'), join(home, 'demo-register')]
  const isMade =
    existsSync(join(dir, 'register.json')) &&
    (await stat(join(dir, 'register.json'))).mtimeMs >= (await stat(join(demo, 'summary.json'))).mtimeMs
  if (isMade) return dir
  const { buildRegister } = await import('../../../audit/places/build-register.ts')
  const names = (await readdir(files)).filter((name) => /\.(xlsx|csv)$/.test(name)).toSorted()
  await buildRegister({ files: names.map((name) => join(files, name)), dir, title: 'Invented places' })
  return dir
}

/** Statistics of the invented agency, with faults put in on purpose, checked. Made anew each time: it takes a moment. */
async function prepareChecks(demo: string): Promise<string> {
  const { demoStatistics } = await import('../../../demo/statistics/demo-statistics.ts')
  const { monthlyPopulation } = await import('../../../audit/population/monthly-population.ts')
  const { checkPublications } = await import('../../../checks/check-publications.ts')
  const { recogniseWorkbook } = await import('../../../checks/read-publications.ts')
  const { writeChecked } = await import('../../../checks/folder/write-checked.ts')
  const { checkReport } = await import('../../checks/check-report.ts')
  const rows = join(demo, 'population.parquet')
  const recomputed = existsSync(rows) ? await monthlyPopulation(rows) : []
  const publications = demoStatistics(recomputed).map(recogniseWorkbook)
  const result = checkPublications(publications, recomputed)
  const dir = join(readSettings().WRIT_HOME, 'demo-checks')
  await writeChecked(dir, { publications, result, report: await checkReport(result) })
  return dir
}
