import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ClosedRegions } from '../../../src/releases/xlsx/closed-regions.ts'
import { RowReader } from '../../../src/releases/xlsx/row-reader.ts'
import { StripPrefix } from '../../../src/releases/xlsx/strip-prefix.ts'

const part = { path: 'a.xlsx', what: 'sheet "A"' }

/** Cuts bytes at random places. */
const cuts = (bytes: Buffer) =>
  fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 }).map((places) => {
    const sorted = [0, ...places.toSorted((a, b) => a - b), bytes.length]
    return sorted.slice(1).map((to, i) => bytes.subarray(sorted[i], to))
  })

const rows = [
  '<row r="1"><c r="A1"><v>1</v></c></row>',
  '<row r="2"/>',
  '\n  <row r="3"><c r="B3" t="inlineStr"><is><t><![CDATA[</row><row r="9">]]></t></is></c></row>',
  '<!-- </row> --><row r="4"><c r="A4" t="str"><v>&lt;/row&gt; 日本</v></c></row>',
  '<row r="5" hidden=">"></row><row r="6"><c r="A6"><v>6</v></c></row>',
]

describe('a sheet cut into chunks', () => {
  test('reads the same wherever it is cut', () => {
    const bytes = Buffer.from(`${rows.join('')}</sheetData><extLst>${'</row>'.repeat(3)}</extLst></worksheet>`)
    const read = (chunks: readonly Buffer[]) => {
      const reader = new RowReader()
      const regions = new ClosedRegions('</row>', part, (piece, from, to) => (reader.isDone ? to : reader.readRows(piece, from, to)))
      for (const chunk of chunks) if (!reader.isDone) regions.push(chunk)
      regions.end()
      return { rows: reader.rows, isDone: reader.isDone }
    }
    const whole = read([bytes])
    expect(whole.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6])
    expect(whole.rows[2]?.cells).toEqual([null, '</row><row r="9">'])
    expect(whole.isDone).toBe(true)
    expect(read(Array.from(bytes, (_, i) => bytes.subarray(i, i + 1)))).toEqual(whole)
    fc.assert(
      fc.property(cuts(bytes), (chunks) => {
        expect(read(chunks)).toEqual(whole)
      }),
      { numRuns: 300 },
    )
  })

  test('loses its prefixes wherever it is cut', () => {
    const prefixed = Buffer.from('<x:a><x:b c="x:d">x:</x:b><![CDATA[<x:e>]] ]]><x:f/></x:a> <y:g/><x')
    const plain = '<a><b c="x:d">x:</b><![CDATA[<x:e>]] ]]><f/></a> <y:g/><x'
    fc.assert(
      fc.property(cuts(prefixed), (chunks) => {
        const strip = new StripPrefix('x')
        const pieces = [...chunks.map((chunk) => strip.push(chunk, false)), strip.push(Buffer.alloc(0), true)]
        expect(Buffer.concat(pieces).toString()).toBe(plain)
      }),
      { numRuns: 300 },
    )
  })
})
