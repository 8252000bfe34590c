import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFacilityNames } from '../../../src/audit/population/read-facility-names.ts'
import { recogniseWorkbook } from '../../../src/checks/read-publications.ts'
import { compareFacilityRows } from '../../../src/checks/recomputed/compare-facility-rows.ts'
import { inventedWorkbook } from '../../../src/demo/statistics/invented-workbook.ts'
import { addPlaces } from '../../../src/doors/web/places/add-places.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'

let record: RecordForTests
let propose: (called: Record<string, string>) => Promise<string>
let second: string
let caseId: string
beforeAll(async () => {
  record = await recordForTests()
  const planner = await record.officer(['detention-compliance-officer'])
  second = await record.officer(['assistant-field-office-director'])
  caseId = await record.place('EXCEDAR', { name: 'Example Cedar' })
  propose = async (called) => {
    const { entry } = await record.act(
      'ProposeMatch',
      planner,
      { file: 'printed.xlsx', rows: 1, likeness: 70, why: 'Invented.', ...called },
      caseId,
    )
    return `place-match:${entry.entryId}`
  }
})
afterAll(() => record?.close())

const download = async () => {
  const app = new Hono()
  addPlaces(app, { register: undefined, releases: [], record })
  const response = await app.request('/places/matches.csv')
  expect(response.headers.get('content-type')).toContain('text/csv')
  const path = join(await makeTestFolder(), 'place-matches.csv')
  await writeFile(path, await response.text())
  return path
}

/** How a workbook’s facility is compared with the rows of EXCEDAR, which go by another name than it prints. */
const codesOf = (printed: string, names: readonly { code: string; name: string }[]) => {
  const published = recogniseWorkbook(inventedWorkbook(4, 2025))
  if (published.kind !== 'workbook') throw new Error('an invented workbook is a workbook')
  const rows = { from: '2024-10-01', until: '2025-09-30', code: 'EXCEDAR', name: 'Example Cedar', atMidnight: 100, present: 101 }
  const [compared] = compareFacilityRows([published.edition], [rows], names)
  return compared?.facilities.find(({ name }) => name === printed)?.codes
}

describe('names of places that two officers approved', () => {
  const printed = 'INVENTED CEDAR CENTER (EXAMPLE)'

  it('go out as CSV and come back as --names: a facility no row goes by is compared from then on', async () => {
    const subjectId = await propose({ calledName: printed })
    expect(await readFacilityNames(await download())).toEqual([])
    await record.act('ApproveMatch', second, { subjectId, why: 'Invented.' }, caseId)
    const names = await readFacilityNames(await download())
    expect(names).toEqual([{ code: 'EXCEDAR', name: printed }])
    expect([codesOf(printed, []), codesOf(printed, names)]).toEqual([0, 1])
  })

  it('are not among them while they wait, when they are rejected or undone, or where the file gives another code', async () => {
    const before = await readFacilityNames(await download())
    await propose({ calledName: 'STILL TO BE DECIDED (EXAMPLE)' })
    const rejected = await propose({ calledName: 'SOMEWHERE ELSE (EXAMPLE)' })
    await record.act('RejectMatch', second, { subjectId: rejected, why: 'Invented.' }, caseId)
    const undone = await propose({ calledName: 'A MISTAKE (EXAMPLE)' })
    await record.act('ApproveMatch', second, { subjectId: undone, why: 'Invented.' }, caseId)
    await record.act('UndoMatch', second, { subjectId: undone, why: 'Invented.' }, caseId)
    const coded = await propose({ calledCode: 'EXCEDR2' })
    await record.act('ApproveMatch', second, { subjectId: coded, why: 'Invented.' }, caseId)
    expect(await readFacilityNames(await download())).toEqual(before)
  })
})
