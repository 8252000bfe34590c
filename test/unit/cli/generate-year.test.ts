import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Terminal } from '../../../src/doors/cli/command.ts'
import { runCli } from '../../../src/doors/cli/run-cli.ts'
import { makeTestFolder } from '../../record/make-test-folder.ts'

async function run(...words: string[]) {
  const said = { out: '', err: '' }
  const terminal: Terminal = {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    isInteractive: false,
  }
  return { code: await runCli(['generate', '--year', ...words], terminal), ...said }
}

test('a year that is not over is not played: nothing is recorded that is still to come', async () => {
  const { code, err } = await run('--from', '2200-01-01', '--out', 'nowhere')
  expect(code).toBe(1)
  expect(err).toMatch(/A year from 2200-01-01 is not over yet; give --from \d{4}-\d\d-\d\d/)
})

test('a day that is none is named as that', async () => {
  const { code, err } = await run('--from', '2025-02-30', '--out', 'nowhere')
  expect(code).toBe(1)
  expect(err).toContain('"2025-02-30" after --from is not a day')
})

test('a folder that holds a record is left alone, before any server is started on it', async () => {
  const home = await makeTestFolder()
  try {
    await mkdir(join(home, 'record'))
    const { code, err } = await run('--people', '10', '--out', home)
    expect(code).toBe(1)
    expect(err).toContain('holds a record already: nothing was written to it')
  } finally {
    await rm(home, { recursive: true, force: true })
  }
})
