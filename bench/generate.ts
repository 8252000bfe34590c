import { hash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateStints } from '../src/demo/generate-stints.ts'
import type { Bench, BenchRow } from './bench.ts'
import { measure, script } from './measure.ts'

const kept = join(import.meta.dirname, '../.writ/bench')
const source = join(import.meta.dirname, '../src/demo')

/** Stands for the generator as it is: stints made by an older one are not taken for its own. */
const generatorMark = (): string =>
  hash(
    'sha256',
    globSync('**/*.ts', { cwd: source })
      .sort()
      .map((path) => readFileSync(join(source, path), 'utf8'))
      .join('\n'),
  ).slice(0, 8)

export interface GeneratedStints {
  dir: string
  files: string[]
  facilitiesFile: string
}

/** Invented stints for a bench: made once for a count and seed, kept under `.writ/bench`, and found again. */
export async function generatedStints(stints: number, seed = 7): Promise<GeneratedStints> {
  const dir = join(kept, `stints-${stints}-${seed}-${generatorMark()}`)
  const stamp = join(dir, 'whole')
  if (!existsSync(stamp)) {
    const making = `${dir}.making`
    await rm(making, { recursive: true, force: true })
    await rm(dir, { recursive: true, force: true })
    await mkdir(making, { recursive: true })
    await generateStints({ stints, seed, outDir: making })
    await writeFile(join(making, 'whole'), '')
    await rename(making, dir)
  }
  const files = [23, 24, 25, 26].map((year) => join(dir, `INVENTED_Detentions_FY${year}.xlsx`))
  return { dir, files, facilitiesFile: join(dir, 'facilities.csv') }
}

const generate: Bench = {
  name: 'generate',
  says: 'The generator itself: invented stints a second, and that memory stays flat.',
  async run() {
    const rows: BenchRow[] = []
    for (const stints of [100_000, 400_000]) {
      const { ours } = await measure({ ours: script('children/generate-once.ts', stints) }, 1)
      rows.push({
        what: `${stints.toLocaleString('en')} stints to xlsx`,
        seconds: ours.seconds,
        peakMib: ours.peakMib,
        count: stints,
        unit: 'stints',
      })
    }
    return rows
  },
}

export default generate
