import type { Publication } from '../../../checks/publication.ts'
import { Sentence } from '../../../kernel/sentence.ts'
import { type Command, findText } from '../command.ts'

export const check: Command = {
  name: 'check',
  usage: 'FILE... [--population PARQUET [--names CSV]] [--json] [--out DIR]',
  says: 'Checks published statistics against themselves and each other: detention workbooks (.xlsx), 287(g) registers (.xlsx), annual FOIA reports (.xml). With --population also against the daily population made from released rows, by month and by facility; --names gives more names of facility codes (columns code and name), as the places.csv of a register or matches somebody reviewed. With --out also writes findings.csv, report.html and what the pages need.',
  options: { json: { type: 'boolean' }, out: { type: 'string' }, population: { type: 'string' }, names: { type: 'string' } },
  async run(words, options, terminal) {
    if (words.length === 0) throw new Sentence('No file was named; the form is: writ check FILE... [--json] [--out DIR].')
    const { readPublications } = await import('../../../checks/read-publications.ts')
    const { checkPublications } = await import('../../../checks/check-publications.ts')
    const publications = await readPublications(words)
    const rows = findText(options, 'population')
    const result =
      rows === undefined
        ? checkPublications(publications)
        : checkPublications(publications, await recompute(rows), await recomputeFacilities(rows, publications, findText(options, 'names')))
    const out = findText(options, 'out')
    if (out !== undefined) {
      const { writeChecked } = await import('../../../checks/folder/write-checked.ts')
      const { checkReport } = await import('../../checks/check-report.ts')
      await writeChecked(out, { publications, result, report: await checkReport(result) })
    }
    const { checkText } = await import('../check-text.ts')
    terminal.out(options.json ? JSON.stringify(result, null, 2) : checkText(result, out))
    return 0
  },
}

/** The analytic engine is loaded only where there are rows to count. */
async function recompute(path: string) {
  const { monthlyPopulation } = await import('../../../audit/population/monthly-population.ts')
  return monthlyPopulation(path)
}

/** The same by facility, over the time each edition covers. */
async function recomputeFacilities(path: string, publications: readonly Publication[], list: string | undefined) {
  const { spanOf } = await import('../../../checks/recomputed/compare-facility-rows.ts')
  const { facilityPopulation } = await import('../../../audit/population/facility-population.ts')
  const { readFacilityNames } = await import('../../../audit/population/read-facility-names.ts')
  const spans = publications.flatMap((one) => (one.kind === 'workbook' ? (spanOf(one.edition) ?? []) : []))
  const once = [...new Map(spans.map((span) => [`${span.from} ${span.until}`, span])).values()]
  return { facilities: await facilityPopulation(path, once), names: list === undefined ? [] : await readFacilityNames(list) }
}
