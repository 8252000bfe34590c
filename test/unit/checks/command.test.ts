import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readChecked } from '../../../src/checks/folder/read-checked.ts'
import type { Terminal } from '../../../src/doors/cli/command.ts'
import { runCli } from '../../../src/doors/cli/run-cli.ts'
import { saveWorkbook, scratchFolder } from '../xlsx/build-workbook.ts'

const inFolder = scratchFolder()

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
  return { code: await runCli(['check', ...words], terminal), ...said }
}

const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
const number = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`
const row = (at: number, label: string, ...values: number[]) =>
  `<row r="${at}">${text(`A${at}`, label)}${values.map((value, n) => number(`${'BCD'[n]}${at}`, value)).join('')}</row>`

const workbook = (total: number) =>
  saveWorkbook(inFolder, {
    sheets: [
      {
        name: 'Detention FY25',
        rows: `<row r="1">${text('A1', 'ICE Final Book Outs by Facility Type: FY2025')}</row><row r="2">${text('A2', 'Facility Type')}${text('B2', 'Total')}</row>${row(3, 'Total', total)}${row(4, 'FSC', 2)}${row(5, '=cmd()', 3)}`,
      },
    ],
  })

describe('writ check', () => {
  it('ends with 0 and says what it found, with the cell and the sum', async () => {
    const { code, out } = await run(await workbook(6))
    expect(code).toBe(0)
    expect(out).toContain('ERROR (certain)  Detention FY25 B3')
    expect(out).toContain('1 finding: 1 error, 0 warnings, 0 notes.')
  })

  it('ends with 0 and says that nothing was found where nothing was', async () => {
    const { code, out } = await run(await workbook(5))
    expect(code).toBe(0)
    expect(out).toContain('nothing found')
    expect(out).toContain('0 findings')
  })

  it('gives the same as JSON', async () => {
    const { out } = await run(await workbook(6), '--json')
    expect(JSON.parse(out)).toMatchObject({
      files: [{ kind: 'workbook', tables: 1 }],
      findings: [{ check: 'sum', cell: 'B3', printed: '6', expected: '5' }],
    })
  })

  it('writes a folder that reads back the same, and nothing of it where the folder is somebody else’s', async () => {
    const [path, dir] = [await workbook(6), inFolder('out')]
    expect((await run(path, '--out', dir)).code).toBe(0)
    const again = await readChecked(dir)
    expect(again.result.findings).toMatchObject([{ cell: 'B3' }])
    expect([...again.editions.values()].map(({ tables }) => tables.length)).toEqual([1])
    expect(readFileSync(`${dir}/findings.csv`, 'utf8')).toMatch(/^severity,sure,check,[\s\S]*\r\nerror,certain,sum,/)
    expect(readFileSync(`${dir}/report.html`, 'utf8')).toContain('Published statistics, checked')
    const foreign = inFolder('mine')
    mkdirSync(foreign)
    writeFileSync(`${foreign}/letter.txt`, 'keep me')
    const refused = await run(path, '--out', foreign)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('holds files that are not an earlier check')
    expect(existsSync(`${foreign}/letter.txt`)).toBe(true)
  })

  it.each([
    ['no file', [], /No file was named/],
    ['a file that is not there', ['nowhere.xlsx'], /nowhere\.xlsx cannot be opened/],
    ['a folder', ['test'], /is a folder/],
    ['a text', ['README.md'], /is not an \.xlsx workbook/],
  ])('ends with 1 and one sentence for %s', async (_says, words, sentence) => {
    const { code, out, err } = await run(...words)
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(sentence)
    expect(err.split('\n')).toHaveLength(1)
  })

  it('ends with 1 for a workbook without a table it knows', async () => {
    const path = await saveWorkbook(inFolder, { sheets: [{ name: 'Other', rows: row(1, 'Something', 5) }] })
    expect((await run(path)).err).toContain('holds none of the tables Writ can check')
  })
})
