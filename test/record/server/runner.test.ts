import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const mayBecome = process.platform === 'linux' && process.getuid?.() === 0

/** Who PostgreSQL would run as for somebody of this number, or the sentence that says why it cannot. */
function askAs(userId: number): string {
  const file = join(import.meta.dirname, '../../../src/ledger/server/find-runner.ts')
  const script = `const { findRunner } = await import(${JSON.stringify(file)}); process.setuid(${userId})
    try { console.log(JSON.stringify(findRunner())) } catch (fault) { console.log(fault.name + ': ' + fault.message) }`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }).stdout.trim()
}

describe.skipIf(!mayBecome)('PostgreSQL runs (skipped where this may not become another user: needs root on Linux)', () => {
  test('never as root, also where Writ does', () => {
    expect(JSON.parse(askAs(0)).uid).toBeGreaterThan(0)
  })

  test('as whoever runs Writ, where that user has a name', () => {
    expect(askAs(65534)).toBe('{}')
  })

  test('not as a number that has no name, as in a container, and one sentence says what to do', () => {
    expect(askAs(54_321)).toMatch(/^Sentence: Writ runs as user number 54321, who has no name on this machine, .+ or set DATABASE_URL\.$/)
  })
})
