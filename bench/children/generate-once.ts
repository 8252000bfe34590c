import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateStints } from '../../src/demo/generate-stints.ts'

const stints = Number(process.argv[2])
const outDir = await mkdtemp(join(tmpdir(), 'writ-bench-'))
const started = performance.now()
await generateStints({ stints, seed: 7, outDir })
const seconds = (performance.now() - started) / 1000
await rm(outDir, { recursive: true, force: true })
console.log(JSON.stringify({ seconds }))
