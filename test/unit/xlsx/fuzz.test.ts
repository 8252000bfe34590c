import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { columnLetters } from '../../../src/releases/xlsx/column-addresses.ts'
import type { Cell } from '../../../src/releases/xlsx/contract.ts'
import { buildWorkbook, scratchFolder, sheetXml } from './build-workbook.ts'
import type { Outcome } from './fuzz-worker.ts'
import { readRows } from './read-back.ts'

const inFolder = scratchFolder()

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => `&#${c.codePointAt(0)};`).replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')

/** Text that XML can hold, with the characters that readers stumble over among it. */
const text = fc
  .array(fc.constantFrom('a', 'B', '(b)(6)', '&', '<', '>', ']]>', '"', "'", '_x000D_', 'é', '日', '😀', ' ', '\t', '\n', '</row>', '0'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''))
const value: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)

/** The ways one value may be written in a cell. */
function cellXml(cell: Cell, address: string, how: number, place: (text: string) => number): string {
  const r = how % 7 === 0 ? ` s="1" r="${address}"` : ` r="${address}"${how % 2 ? ' s="12"' : ''}`
  if (cell === null) return how % 3 === 0 ? '' : how % 3 === 1 ? `<c${r}/>` : `<c${r}></c>`
  if (typeof cell === 'boolean') return `<c${r} t="b"><v>${Number(cell)}</v></c>`
  if (typeof cell === 'number') return `<c${r}${how % 5 === 0 ? ' t="n"' : ''}><v>${cell}</v></c>`
  const xml = escaped(cell)
  const [first = ''] = cell
  const ways = [
    `<c${r} t="inlineStr"><is><t xml:space="preserve">${xml}</t></is></c>`,
    `<c${r} t="inlineStr"><is><r><t>${escaped(first)}</t></r><r><rPr/><t>${escaped(cell.slice(first.length))}</t></r></is></c>`,
    `<c${r} t="str"><f>A1</f><v>${xml}</v></c>`,
  ]
  return ways[how % 6] ?? `<c${r} t="s"><v>${place(xml)}</v></c>`
}

const trimmed = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/^[ \t]+|[ \t]+$/g, '') || null : cell)

describe('any table', () => {
  test('is read back as it was written, however its cells are written', async () => {
    const table = fc.array(fc.array(fc.tuple(value, fc.nat(41)), { maxLength: 6 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('deflated', 'stored', 'streamed'), async (rows, how) => {
        const texts: string[] = []
        const place = (xml: string): number => texts.push(`<si><t xml:space="preserve">${xml}</t></si>`) - 1
        const xml = rows.map((cells, r) => {
          const inRow = cells.map(([cell, way], c) => cellXml(cell, `${columnLetters(c)}${r + 1}`, way, place))
          return `<row r="${r + 1}">${inRow.join('')}</row>`
        })
        const read = await readRows(inFolder, xml.join(''), { texts, how: how as 'deflated' })
        const dense = (cells: readonly Cell[]) =>
          cells.map((cell) => (Object.is(cell, -0) ? 0 : cell)).toSpliced(cells.findLastIndex((cell) => cell !== null) + 1)
        expect(read.map(({ cells }) => dense(cells))).toEqual(rows.map((cells) => dense(cells.map(([cell]) => trimmed(cell)))))
      }),
      { numRuns: 100 },
    )
  })
})

/** Far more than any trial takes. A reader that never ends is stopped here, and fails. */
const hangLimit = 20_000

describe('a damaged file', () => {
  let worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url))
  afterAll(() => worker.terminate())

  async function tried(bytes: Uint8Array): Promise<Outcome> {
    const answer = Promise.withResolvers<Outcome>()
    const timer = setTimeout(() => answer.resolve({ wrong: 'no end was seen' }), hangLimit)
    worker.once('message', answer.resolve)
    worker.postMessage({ bytes, path: inFolder('fuzz.xlsx') })
    const outcome = await answer.promise
    clearTimeout(timer)
    if ('wrong' in outcome) {
      await worker.terminate()
      worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url))
    }
    return outcome
  }

  const rows =
    '<row r="1" spans="1:6"><c r="A1" s="2" t="s"><v>0</v></c></row>' +
    '<row r="2" spans="1:6" x14ac:dyDescent="0.25"><c r="A2" s="3" t="s"><v>1</v></c><c r="B2" s="12"><v>45155.703472222223</v></c><c r="C2" t="inlineStr"><is><t>1/2/2023</t></is></c><c r="D2" s="4"/><c r="E2" t="str"><f>A1</f><v>x &amp; y</v></c></row>' +
    '<row r="3"><c r="A3" t="inlineStr"><is><r><t>ri</t></r><rPh sb="0" eb="1"><t>z</t></rPh><r><t>ch</t></r></is></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#N/A</v></c><c t="d"><v>2020-01-01</v></c><c r="F3"><v><![CDATA[7]]></v></c></row>' +
    '<row r="4"/><!-- note --><row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5"><v>1e3</v></c><c r="XFD5"><v>9</v></c></row>'
  const texts = [
    '<si><t>Head</t></si>',
    '<si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></si>',
    '<si><t>(b)(6)&#x41;_x000D_</t></si>',
  ]
  const sheet = sheetXml(rows)
  const table = `<sst>${texts.join('')}</sst>`
  const workbook = (xml: Buffer, sst: Buffer) =>
    buildWorkbook({
      sheets: [{ name: 'S', rows: '' }],
      texts,
      extra: { 'xl/worksheets/page1.xml': xml, 'xl/sharedStrings.xml': sst },
      how: 'stored',
    })

  const pieces = [
    '<',
    '>',
    '/',
    '"',
    "'",
    '&',
    '=',
    ' ',
    '<c',
    '</c>',
    '<row',
    '</row>',
    '<v>',
    '</v>',
    '<is>',
    '<t>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    't="str"',
    'r="',
    '9'.repeat(30),
    '\0',
    '</sheetData>',
    '<si>',
    '</si>',
  ]
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(12),
    put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })),
  })
  const changed = (source: string, changes: readonly { at: number; drop: number; put: string }[]): Buffer =>
    Buffer.from(
      changes.reduce((xml, { at, drop, put }) => {
        const place = Math.floor(at * xml.length)
        return xml.slice(0, place) + put + xml.slice(place + drop)
      }, source),
    )

  test('of changed XML ends with rows that both ways of reading agree on, or with one sentence', async () => {
    expect(await tried(await workbook(Buffer.from(sheet), Buffer.from(table)))).toEqual({ rows: 3 })
    const outcomes = { rows: 0, sentence: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.array(change, { maxLength: 2 }), async (inSheet, inTable) => {
        const outcome = await tried(await workbook(changed(sheet, inSheet), changed(table, inTable)))
        expect(outcome).not.toHaveProperty('wrong')
        outcomes['rows' in outcome ? 'rows' : 'sentence']++
      }),
      { numRuns: 150 },
    )
    expect(outcomes.rows).toBeGreaterThan(0)
    expect(outcomes.sentence).toBeGreaterThan(0)
  })

  test('of changed or missing bytes of the zip ends with rows or with one sentence', async () => {
    const zips = await Promise.all(
      (['deflated', 'stored', 'zip64', 'streamed'] as const).map((how) => buildWorkbook({ sheets: [{ name: 'S', rows }], texts, how })),
    )
    const byte = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), value: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...zips),
        fc.array(byte, { maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        async (zip, bytes, cut, isCut) => {
          const copy = Buffer.from(isCut ? zip.subarray(0, Math.floor(cut * zip.length)) : zip)
          for (const { at, value: changedTo } of bytes) if (copy.length > 0) copy[Math.floor(at * (copy.length - 1))] = changedTo
          expect(await tried(copy)).not.toHaveProperty('wrong')
        },
      ),
      { numRuns: 150 },
    )
  })

  test('cut short at any byte of its sheet gets one sentence', async () => {
    for (let size = 0; size < sheet.length - '</sheetData><pageMargins left="0.7"/></worksheet>'.length; size += 9) {
      const outcome = await tried(await workbook(Buffer.from(sheet.slice(0, size)), Buffer.from(table)))
      expect(outcome).toHaveProperty('sentence')
    }
  })
})
