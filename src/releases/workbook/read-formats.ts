import { wholePart } from '../xlsx/part-chunks.ts'
import type { PartName } from '../xlsx/part-fault.ts'
import { xmlTags } from '../xlsx/xml-tags.ts'
import type { ZipEntry } from '../xlsx/zip-directory.ts'

const largestStyles = 32 << 20

/** The formats that a number alone names (ECMA-376 part 1, 18.8.30). General and text have no code here. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0',
  6: '$#,##0',
  7: '$#,##0.00',
  8: '$#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '$#,##0',
  43: '#,##0.00',
  44: '$#,##0.00',
}

/**
 * The number formats of a workbook's cell formats, in their order: a cell's `s` attribute is the place.
 * @returns undefined where a cell format is General
 */
export async function readFormats(entry: ZipEntry, part: PartName): Promise<readonly (string | undefined)[]> {
  const tags = xmlTags(await wholePart(entry, part, largestStyles), part)
  const own = new Map(tags.flatMap(({ name, attributes: { numFmtId, formatCode } }) => (name === 'numFmt' ? [[numFmtId, formatCode]] : [])))
  const from = tags.findIndex(({ name }) => name === 'cellXfs')
  const until = tags.findIndex(({ name }, place) => place > from && name === 'cellStyles')
  const listed = from < 0 ? [] : tags.slice(from, until < 0 ? undefined : until)
  return listed
    .filter(({ name }) => name === 'xf')
    .map(({ attributes: { numFmtId = '0' } }) => {
      const code = own.get(numFmtId) ?? builtIn[Number(numFmtId)]
      return code === undefined || /^general$/i.test(code) ? undefined : code
    })
}
