import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFoiaReport } from '../../../src/checks/foia/check-foia-report.ts'
import { compareFoiaReports } from '../../../src/checks/foia/compare-foia-reports.ts'
import { findNumber } from '../../../src/releases/foia-report/foia-report.ts'
import { readFoiaReport } from '../../../src/releases/foia-report/read-foia-report.ts'
import { scratchFolder } from '../xlsx/build-workbook.ts'

const inFolder = scratchFolder()

type Values = readonly (readonly [organisation: number, start: number, received: number, processed: number, end: number])[]

const processing = (values: Values): string =>
  values
    .map(
      ([at, start, received, processed, end]) =>
        `<foia:ProcessingStatistics s:id="PS${at}">${Object.entries({
          PendingAtStart: start,
          Received: received,
          Processed: processed,
          PendingAtEnd: end,
        })
          .map(([name, value]) => `<foia:ProcessingStatistics${name}Quantity>${value}</foia:ProcessingStatistics${name}Quantity>`)
          .join('')}</foia:ProcessingStatistics>`,
    )
    .join('') +
  values
    .map(
      ([at]) =>
        `<foia:ProcessingStatisticsOrganizationAssociation><foia:ComponentDataReference s:ref="PS${at}"/><nc:OrganizationReference s:ref="ORG${at}"/></foia:ProcessingStatisticsOrganizationAssociation>`,
    )
    .join('')

const organisation = (at: number, short: string, inside = ''): string =>
  `<nc:Organization${at === 0 ? '' : 'SubUnit'} s:id="ORG${at}"><nc:OrganizationAbbreviationText>${short}</nc:OrganizationAbbreviationText><nc:OrganizationName>Invented ${short}</nc:OrganizationName>${inside}</nc:Organization${at === 0 ? '' : 'SubUnit'}>`

const report = (year: number, sections: string, head = ''): string => `<?xml version="1.0"?>${head}
<iepd:FoiaAnnualReport xmlns:iepd="i" xmlns:foia="f" xmlns:nc="n" xmlns:s="s">
<nc:DocumentCreationDate><nc:Date>${year + 1}-03-01</nc:Date></nc:DocumentCreationDate>
${organisation(0, 'INV', organisation(1, 'AAA') + organisation(2, 'BBB'))}
<foia:DocumentFiscalYearDate>${year}</foia:DocumentFiscalYearDate>${sections}</iepd:FoiaAnnualReport>`

let made = 0
async function read(year: number, sections: string, name = `inv-${year}.xml`) {
  const path = inFolder(name === '' ? `r${++made}.xml` : name)
  writeFileSync(path, report(year, sections))
  return await readFoiaReport(path)
}

const requests = (values: Values, notes = ''): string =>
  `<foia:ProcessedRequestSection>${processing(values)}${notes}</foia:ProcessedRequestSection>`
const good: Values = [
  [1, 10, 100, 90, 20],
  [2, 5, 50, 45, 10],
  [0, 15, 150, 135, 30],
]

describe('an annual FOIA report', () => {
  it('is read with its year, its components and their numbers', async () => {
    const read1 = await read(2024, requests(good))
    expect(read1).toMatchObject({ fiscalYear: 2024, file: 'inv-2024.xml' })
    expect(read1.organisations.map(({ short, isWhole }) => [short, isWhole])).toEqual([
      ['AAA', false],
      ['BBB', false],
      ['INV', true],
    ])
    expect(findNumber(read1, 'ProcessedRequestSection', 'ORG2', 'ProcessingStatisticsReceivedQuantity')).toBe(50)
  })

  it('in which everything adds up has no finding', async () => {
    expect(checkFoiaReport(await read(2024, requests(good)))).toEqual([])
  })

  it('is told of what does not add up over the year, and of parts that are not the whole', async () => {
    const [first, ...rest] = good
    const wrong: Values = [[1, first?.[1] ?? 0, 100, 90, 25], ...rest]
    const found = checkFoiaReport(await read(2024, requests(wrong)))
    expect(found.map(({ check, cell, expected }) => [check, cell, expected])).toEqual([
      ['parts-and-whole', 'INV: ProcessingStatisticsPendingAtEndQuantity', '35'],
      ['sum', 'AAA: ProcessingStatisticsPendingAtEndQuantity', '20'],
    ])
    expect(found[1]?.why).toContain('10 + 100 − 90 is 20, but 25 is printed')
  })

  it('is told of a median above the highest, and of items older than they can be', async () => {
    const found = checkFoiaReport(
      await read(
        2024,
        `<foia:ProcessedResponseTimeSection><foia:ProcessedResponseTime s:id="T1"><foia:SimpleResponseTime><foia:ResponseTimeMedianDaysValue>5788</foia:ResponseTimeMedianDaysValue><foia:ResponseTimeAverageDaysValue>90</foia:ResponseTimeAverageDaysValue><foia:ResponseTimeLowestDaysValue>1</foia:ResponseTimeLowestDaysValue><foia:ResponseTimeHighestDaysValue>806</foia:ResponseTimeHighestDaysValue></foia:SimpleResponseTime></foia:ProcessedResponseTime><foia:XOrganizationAssociation><foia:ComponentDataReference s:ref="T1"/><nc:OrganizationReference s:ref="ORG1"/></foia:XOrganizationAssociation></foia:ProcessedResponseTimeSection>
<foia:OldestPendingRequestSection><foia:OldestPendingItems s:id="O1"><foia:OldItem><foia:OldItemReceiptDate>2024-09-20</foia:OldItemReceiptDate><foia:OldItemPendingDaysQuantity>77</foia:OldItemPendingDaysQuantity></foia:OldItem><foia:OldItem><foia:OldItemReceiptDate>3034-05-31</foia:OldItemReceiptDate><foia:OldItemPendingDaysQuantity>85</foia:OldItemPendingDaysQuantity></foia:OldItem></foia:OldestPendingItems><foia:XOrganizationAssociation><foia:ComponentDataReference s:ref="O1"/><nc:OrganizationReference s:ref="ORG1"/></foia:XOrganizationAssociation></foia:OldestPendingRequestSection>`,
      ),
    )
    expect(found.map(({ check, printed }) => [check, printed])).toEqual([
      ['order', 'median 5,788, highest 806'],
      ['impossible-day', '2024-09-20, 77 days'],
      ['impossible-day', '3034-05-31'],
    ])
  })

  it('under the name of another year is told to be', async () => {
    expect(checkFoiaReport(await read(2024, requests(good), 'inv-2022.xml'))).toMatchObject([
      { check: 'misdated', printed: '2022', expected: '2024' },
    ])
  })
})

describe('reports of two years', () => {
  it('must begin with what the year before ended with; a footnote is said to be all there is', async () => {
    const before = await read(2023, requests(good))
    const plain = await read(2024, requests([[1, 22, 1, 1, 22]]))
    const noted = await read(
      2024,
      requests(
        [[1, 22, 1, 1, 22]],
        '<foia:FootnoteText>After reviewing their databases, the following components updated the number of requests: AAA.</foia:FootnoteText>',
      ),
      'noted-2024.xml',
    )
    expect(compareFoiaReports([plain, before])).toMatchObject([{ check: 'carry-forward', printed: '22', expected: '20' }])
    expect(compareFoiaReports([before, plain])[0]?.why).toContain('+2 overnight, and no footnote names it')
    expect(compareFoiaReports([before, noted])[0]?.why).toContain('a footnote says only')
  })
})

describe('a hostile or foreign file', () => {
  it.each([
    ['declares a document type', report(2024, '', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'), /declares a document type/],
    ['is cut short', report(2024, requests(good)).slice(0, 600), /no well-formed XML/],
    ['is other XML', '<?xml version="1.0"?><feed/>', /no annual FOIA report/],
    ['nests too deep', `<?xml version="1.0"?>${'<a>'.repeat(90)}${'</a>'.repeat(90)}`, /more than 64 deep/],
  ])('%s is refused in one sentence', async (_says, text, sentence) => {
    const path = inFolder(`bad-${++made}.xml`)
    writeFileSync(path, text)
    await expect(readFoiaReport(path)).rejects.toThrow(sentence)
  })
})
