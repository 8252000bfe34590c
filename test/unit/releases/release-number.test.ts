import { expect, test } from 'vitest'
import { nameFiles } from '../../../src/releases/name-files.ts'
import { releaseNumber } from '../../../src/releases/release-number.ts'

test.each([
  [
    'any.xlsx',
    ['ERO LESA Statistical Tracking Unit', '2025-ICLI-00019 - 2024-ICFO-39357 - Settlement 07/31/2025'],
    '2025-ICLI-00019 + 2024-ICFO-39357',
  ],
  ['2026-ICLI-00005_Arrests_FY26_20260311_Redacted.xlsx', [], '2026-ICLI-00005'],
  ['2023-ICFO_42034_Admin Arrests_FY16-12.xlsx', [], '2023-ICFO-42034'],
  ['rif-FOIA_15-87693_07262015.xlsx', [], '15-87693'],
  ['my extract.csv.gz', [], 'my extract'],
])('the release of "%s" with %j above its header is %s', (file, above, number) => {
  expect(releaseNumber(file, above)).toBe(number)
})

test('files are named without their folders, but for those of one name', () => {
  expect(nameFiles(['/a/one.csv', '/b/two.csv', '/c/two.csv'])).toEqual(['one.csv', 'b/two.csv', 'c/two.csv'])
  expect(new Set(nameFiles(['/a/x/one.csv', '/b/x/one.csv'])).size).toBe(2)
})
