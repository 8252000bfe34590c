import { runAudit } from '../../src/audit/run-audit.ts'
import { readSettings } from '../../src/settings.ts'

const [dir = '', facilities = '', ...files] = process.argv.slice(2)
const started = performance.now()
const steps: Record<string, number> = {}
let step = { says: 'start', at: started }
await runAudit({
  files,
  dir,
  facilities,
  csv: false,
  settings: readSettings(),
  onProgress: (_fraction, says) => {
    if (says === step.says) return
    const at = performance.now()
    steps[step.says] = (steps[step.says] ?? 0) + (at - step.at) / 1000
    step = { says, at }
  },
})
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, steps }))
