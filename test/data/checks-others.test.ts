import { readdirSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { checkPublications } from '../../src/checks/check-publications.ts'
import type { CheckResult } from '../../src/checks/checked-file.ts'
import type { Publication } from '../../src/checks/publication.ts'
import { readPublications } from '../../src/checks/read-publications.ts'
import { findNumber } from '../../src/releases/foia-report/foia-report.ts'
import { dataFile, describeData } from './releases-files.ts'

const empty: CheckResult = { files: [], findings: [], recomputed: [], facilities: [], names: [] }

describeData('the department’s annual FOIA reports of 2022 to 2024', () => {
  let result = empty
  let read: Publication[] = []
  beforeAll(async () => {
    read = await readPublications([2022, 2023, 2024].map((year) => dataFile(`foia/dhs-${year}.xml`)))
    result = checkPublications(read)
  })
  const of = (check: string, cell: RegExp) => result.findings.filter((finding) => finding.check === check && cell.test(finding.cell))

  it('give what ICE reported for FY2024: 32,216 + 59,300 − 69,270 = 22,246, backlog 17,638', () => {
    const last = read.at(-1)
    if (last?.kind !== 'foia-report') throw new Error('no report was read')
    const ice = last.report.organisations.find(({ short }) => short === 'ICE')?.id ?? ''
    const number = (field: string) => findNumber(last.report, 'ProcessedRequestSection', ice, `ProcessingStatistics${field}Quantity`)
    expect(['PendingAtStart', 'Received', 'Processed', 'PendingAtEnd'].map(number)).toEqual([32216, 59300, 69270, 22246])
    expect(findNumber(last.report, 'BacklogSection', ice, 'BackloggedRequestQuantity')).toBe(17638)
  })

  it('keep the identity of requests in every component and year', () => {
    expect(of('sum', /PendingAtEnd/)).toEqual([])
  })

  it('break the carry-forward: ICE began FY2023 with 988 more than it ended with, and FY2024 with 851 more', () => {
    const starts = of('carry-forward', /^ICE: ProcessingStatisticsPendingAtStart/).filter(
      ({ sheet }) => sheet === 'ProcessedRequestSection',
    )
    expect(starts.map(({ file, arithmetic }) => [file, arithmetic])).toEqual([
      ['dhs-2023.xml', '19,102 − 18,114 = 988'],
      ['dhs-2024.xml', '32,216 − 31,365 = 851'],
    ])
  })

  it('lose a digit of a backlog: 16,875 in its own year, 1,675 a year later', () => {
    expect(of('carry-forward', /^ICE: BacklogLastYear/)).toMatchObject([{ file: 'dhs-2023.xml', printed: '1,675', expected: '16,875' }])
  })

  it('print a total of 680 for 506,032 requests, a median above the highest, and a request received in 3034', () => {
    expect(of('parts-and-whole', /^DHS: RequestDispositionTotal/).map(({ printed, expected }) => [printed, expected])).toEqual([
      ['680', '506,032'],
      ['399', '580,205'],
      ['556', '894,939'],
    ])
    expect(of('order', /^FEMA/)).toMatchObject([{ printed: 'median 5,788, highest 806' }])
    expect(of('impossible-day', /^PRIV/)).toMatchObject([{ printed: '3034-05-31' }])
  })
})

describeData('the register of 287(g) agreements on thirteen days', () => {
  let result = empty
  beforeAll(async () => {
    const folder = dataFile('287g')
    result = checkPublications(await readPublications(readdirSync(folder).map((name) => `${folder}/${name}`)))
  })

  it('has as many agreements on each day as were counted', () => {
    expect(result.files.map(({ tables }) => tables)).toEqual([148, 135, 10, 135, 239, 427, 737, 22, 956, 1274, 2, 1560, 1843])
  })

  it('has a pending list whose name is a year out, and a re-issue of the same rows', () => {
    const odd = result.findings.filter(({ severity }) => severity !== 'note')
    expect(odd.map(({ check, printed }) => [check, printed])).toEqual([
      ['misdated', '2025-01-09'],
      ['impossible-day', '05/082025'],
      ['identical-reissue', '20250131__ParticipatingEntities-20250131031421.xlsx'],
    ])
  })

  it('spells a model, a county and agencies in more than one way', () => {
    const printed = result.findings
      .filter(({ check }) => check === 'spelling' || check === 'contradiction')
      .map((finding) => finding.printed)
    expect(printed).toContain('Warrant Service Office')
    expect(printed).toContain('Frankin County')
  })
})
