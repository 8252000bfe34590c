import { readdir } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Sentence } from '../../src/kernel/sentence.ts'
import { readRelease } from '../../src/releases/read-release.ts'
import { auditFiles, csv, newFolder, putFiles } from '../unit/releases/audit-files.ts'

const header = ['Prepare Date', 'Detainer Type', 'Detainer Detention Facility', 'State', 'City', 'Detainer Lift Reason']
const row = (facility: string, reason = 'Lifted') => ['2015-01-02', 'I247', facility, 'OREGON', 'SALEM', reason]
const good = csv([header, row('ONE'), row('TWO'), row('THREE')])

/** What reading says of a file, and what it leaves behind. */
async function refusal(name: string, content: string | Uint8Array): Promise<{ says: string; left: string[] }> {
  const paths = await putFiles({ [name]: content })
  const workDir = await newFolder()
  const says = await readRelease(paths, { workDir, threads: 1 }).then(
    () => 'was read',
    (error) => (error instanceof Sentence ? error.message : `not a Sentence: ${error}`),
  )
  return { says, left: await readdir(workDir) }
}

const facilities = async (paths: string[]) => {
  const { ask } = await auditFiles(paths)
  return (await ask(`select facility, "row" from 'entries.parquet' order by "row"`)).map((one) => `${one.row} ${one.facility}`)
}

describe('a broken csv file is refused with one sentence that names the row, and leaves nothing behind', () => {
  test.each([
    ['a NUL byte', csv([header, row('ONE'), row('T\0WO')]), /file\.csv, row 3: it holds a NUL byte/],
    ['a NUL byte within quotation marks', `${good}2015-01-02,I247,"A\0B",,,\n`, /file\.csv, row 5: it holds a NUL byte/],
    [
      'a quotation mark never closed',
      `${good}2015-01-02,"I247,X,,,\n${'a,b,c,d,e,f\n'.repeat(10)}`,
      /row 5: a quotation mark opened there is never closed/,
    ],
    ['a quotation mark closed inside a cell', `${good}2015-01-02,"I247"x,ONE,,,\n`, /row 5: a quotation mark is closed inside a cell/],
    [
      'a row with more cells than the header',
      `${good}2015-01-02,I247,ONE,OREGON,SALEM,Lifted,more\n`,
      /row 5: it has 7 cells where the header has 6/,
    ],
    [
      'two encodings',
      Buffer.concat([Buffer.from(csv([header, row('PEÑA')])), Buffer.from(csv([row('PEÑA')]), 'latin1')]),
      /mixes text encodings: line 3/,
    ],
    [
      'a column missing',
      csv([header.slice(0, 5), row('ONE').slice(0, 5)]),
      /the nearest is "Detainers of fiscal year 2015" \(row 1\), of which it lacks the column "Detainer Lift Reason"/,
    ],
    ['no table at all', 'Dear reader,\nthis is a letter.\n', /holds no table that Writ knows/],
    ['nothing', '', /is empty/],
    ['a gzip cut short', gzipSync(good).subarray(0, 60), /is cut short or damaged/],
    ['a web page', '<html><body>Not found</body></html>', /holds no table that Writ knows/],
  ])('%s', async (_, content, says) => {
    const found = await refusal('file.csv', content)
    expect(found.says).toMatch(says)
    expect(found.says).not.toMatch(/\n/)
    expect(found.left.filter((name) => name.includes('part'))).toEqual([])
  })

  test('a line of 100 MB', async () => {
    const line = Buffer.alloc(100 << 20, 'x')
    const { says } = await refusal('file.csv', Buffer.concat([Buffer.from(good), line]))
    expect(says).toMatch(/file\.csv, row 5: it is longer than 1 MiB/)
  })

  test('a gzip that unpacks to far more than a table does', async () => {
    const { says } = await refusal('file.csv.gz', gzipSync(Buffer.alloc(300 << 20)))
    expect(says).toMatch(/unpacks to more than 400 times its size/)
  })

  test('a photo named .csv, a photo named .xlsx, and a cut Parquet file', async () => {
    const photo = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043', 'hex')
    expect((await refusal('file.csv', photo)).says).toMatch(/is a JPEG photo/)
    expect((await refusal('file.xlsx', photo)).says).toMatch(/is a JPEG photo/)
    expect((await refusal('file.parquet', 'PAR1 and no more')).says).toMatch(/is cut short or no Parquet file/)
  })

  test('a file that is not there, and a folder', async () => {
    const workDir = await newFolder()
    const missing = `${workDir}/none.csv`
    await expect(readRelease([missing], { workDir, threads: 1 })).rejects.toThrow(/There is no file .*none\.csv: give the path/)
    await expect(readRelease([workDir], { workDir, threads: 1 })).rejects.toThrow(/is a folder: give the files in it/)
    await expect(readRelease([], { workDir, threads: 1 })).rejects.toThrow(/No file was given/)
  })
})

describe('what a csv file may do without harm', () => {
  const expected = ['2 ONE', '3 TWO', '4 THREE']

  test.each([
    ['commas', good],
    ['bars', csv([header, row('ONE'), row('TWO'), row('THREE')], '|')],
    ['tabs', csv([header, row('ONE'), row('TWO'), row('THREE')], '\t')],
    ['semicolons', csv([header, row('ONE'), row('TWO'), row('THREE')], ';')],
    ['line ends of Windows', good.replaceAll('\n', '\r\n')],
    ['line ends of the old Macintosh', good.replaceAll('\n', '\r')],
    ['no last line end', good.trimEnd()],
    ['a mark of order', `\ufeff${good}`],
    ['UTF-16 with a mark of order', Buffer.from(`\ufeff${good}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(good, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${good}`, 'utf16le').swap16()],
    ['gzip', gzipSync(good)],
  ])('%s', async (_, content) => {
    expect(await facilities(await putFiles({ 'file.csv': content }))).toEqual(expected)
  })

  test('text in Windows-1252 is read as such', async () => {
    expect(await facilities(await putFiles({ 'file.csv': Buffer.from(csv([header, row('PEÑA')]), 'latin1') }))).toEqual(['2 PEÑA'])
  })

  test('cells may hold quotation marks, delimiters and line ends; rows are counted as a spreadsheet shows them', async () => {
    const text = csv([header, row('ONE, "THE" FIRST'), row('TWO\nLINES'), row('THREE')])
    expect(await facilities(await putFiles({ 'file.csv': text }))).toEqual(['2 ONE, "THE" FIRST', '3 TWO\nLINES', '4 THREE'])
  })

  test('title rows above the header, blank rows and notes are no records, and rows keep their true number', async () => {
    const text = `Detainers\nMade for example only\n\n${good}\nSource: invented\n,,,,,\n`
    const paths = await putFiles({ 'file.csv': text })
    expect(await facilities(paths)).toEqual(['5 ONE', '6 TWO', '7 THREE'])
    const { quality } = await auditFiles(paths)
    const [sheet] = quality.sheets
    expect(sheet).toMatchObject({ headerRow: 4, rows: 3, blankRows: 2, noteCount: 1, notes: [{ row: 9, text: 'Source: invented' }] })
    expect(sheet?.title).toBe('Detainers · Made for example only')
  })

  test('a row short of cells is read with the last ones empty, and counted', async () => {
    const { quality, ask } = await auditFiles(await putFiles({ 'file.csv': `${good}2015-01-02,I247,FOUR\n` }))
    expect(quality.sheets[0]).toMatchObject({ rows: 4, shortRows: 1 })
    expect(await ask(`select outcome from 'entries.parquet' where "row" = 5`)).toEqual([{ outcome: null }])
  })

  test('a cell that holds NA is empty', async () => {
    const { ask } = await auditFiles(await putFiles({ 'file.csv': csv([header, row('NA', 'NA')]) }))
    expect(await ask(`select facility, outcome from 'entries.parquet'`)).toEqual([{ facility: null, outcome: null }])
  })
})
