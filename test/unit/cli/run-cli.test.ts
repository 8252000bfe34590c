import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Terminal } from '../../../src/doors/cli/command.ts'
import { runCli } from '../../../src/doors/cli/run-cli.ts'

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
  const code = await runCli(words, terminal)
  return { code, ...said }
}

describe('the command line', () => {
  test('names the commands when asked for one that is not there', async () => {
    const { code, err } = await run('frobnicate')
    expect(code).toBe(1)
    expect(err).toMatch(/no command "frobnicate".*audit/)
  })

  test('says the form of a command when an option is misspelt', async () => {
    const { code, err } = await run('due', 'ero-48h-custody-determination', '--form', '2026-03-06')
    expect(code).toBe(1)
    expect(err).toMatch(/--form.*writ due RULE --from/)
  })

  test('computes a due moment across the spring change, as JSON', async () => {
    const { code, out } = await run(
      'due',
      'ero-48h-custody-determination',
      '--from',
      '2026-03-06T21:00:00-05:00',
      '--zone',
      'America/New_York',
      '--json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ dueAt: '2026-03-09T02:00:00Z', state: 'running', severity: 'hard', verified: 'yes' })
  })

  test('says what it computed in the words of the law book and in the time of the place; programs get facts by name and UTC', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'writ-explain-')), 'arrest.json')
    const facts = { arrestedAt: '2026-03-06T21:00-05:00', isArrestWithoutWarrant: true }
    await writeFile(file, JSON.stringify({ zone: 'America/New_York', facts }))
    const explained = await run('explain', 'ero-48h-custody-determination', '--record', file)
    await rm(dirname(file), { recursive: true })
    expect(explained.out).toMatch(
      /started +2026-03-06 21:00 -05:00 \(America\/New_York\)\n +due +2026-03-08 22:00 -04:00 \(America\/New_York\)/,
    )
    expect(explained.out).toContain('It applies only where “the arrest was made without a warrant, under 8 USC 1357(a)(2)” is true')
    // What has to be written in the record is named once, beside its words.
    expect(explained.out.match(/\b(is|has|\w+)[A-Z]\w*At\b/g)).toEqual(['custodyDeterminedAt', 'voluntaryDepartureGrantedAt'])
    const due = await run('due', 'ero-48h-custody-determination', '--from', '2026-03-06T21:00-05:00')
    expect(due.out).toMatch(/started +2026-03-06 21:00 -05:00\n +due +2026-03-08 21:00 -05:00\n/)
    expect(`${explained.out}${due.out}`).not.toMatch(/\dT\d\d:\d\d|arrestedAt/)
  })

  test('refuses a rule it does not know, and names near ones', async () => {
    const { code, err } = await run('due', 'ero-48h', '--from', '2026-03-06T21:00Z')
    expect(code).toBe(1)
    expect(err).toContain('ero-48h-custody-determination')
  })

  test('says where a record is not usable', async () => {
    const { code, err } = await run('explain', 'ero-48h-custody-determination', '--record', 'package.json')
    expect(code).toBe(1)
    expect(err).toMatch(/package\.json is not usable at/)
  })

  test('lists every rule with its citation and severity', async () => {
    const { code, out } = await run('rules', '--json')
    expect(code).toBe(0)
    const rules: { id: string; citation: string; severity: string; verified: string; office: string }[] = JSON.parse(out)
    expect(rules.length).toBeGreaterThan(60)
    for (const rule of rules) expect(rule.citation, rule.id).not.toBe('')
  })

  test('ends quietly where the reader of its output stops reading, as head does', async () => {
    const main = join(import.meta.dirname, '../../../src/main.ts')
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'rules', '--json'])
    child.stdout.destroy()
    let said = ''
    child.stderr.on('data', (text) => {
      said += text
    })
    const [code] = await once(child, 'close')
    expect({ code, said }).toEqual({ code: 0, said: '' })
  })
})
