import { basename } from 'node:path'
import { checkEdition } from './check-workbook.ts'
import type { CheckedFile, CheckResult } from './checked-file.ts'
import { dropCovered } from './drop-covered.ts'
import { compareEditions } from './editions/compare-editions.ts'
import { checkFoiaReport } from './foia/check-foia-report.ts'
import { compareFoiaReports } from './foia/compare-foia-reports.ts'
import type { Publication } from './publication.ts'
import { checkFacilityRows, compareFacilityRows, type FacilityName, type RecomputedFacility } from './recomputed/compare-facility-rows.ts'
import { checkPopulation, type RecomputedMonth } from './recomputed/compare-population.ts'
import { checkRegister } from './register/check-register.ts'
import { compareRegisters } from './register/compare-registers.ts'

/**
 * Checks publications each against itself, and those of a kind against each other. Pure.
 * @param recomputed average daily populations made again from row-level data, to compare the printed ones with
 * @param byFacility the same of each facility, over the time of each edition; `names` tell more names of their codes
 */
export function checkPublications(
  publications: readonly Publication[],
  recomputed: readonly RecomputedMonth[] = [],
  byFacility: { facilities: readonly RecomputedFacility[]; names?: readonly FacilityName[] } = { facilities: [] },
): CheckResult {
  const editions = publications.flatMap((one) => (one.kind === 'workbook' ? [one.edition] : []))
  const registers = publications.flatMap((one) => (one.kind === 'register' ? [one.register] : []))
  const reports = publications.flatMap((one) => (one.kind === 'foia-report' ? [one.report] : []))
  const findings = dropCovered([
    ...editions.flatMap(checkEdition),
    ...compareEditions(editions),
    ...checkPopulation(editions, recomputed),
    ...checkFacilityRows(compareFacilityRows(editions, byFacility.facilities, byFacility.names)),
    ...registers.flatMap(checkRegister),
    ...compareRegisters(registers),
    ...reports.flatMap(checkFoiaReport),
    ...compareFoiaReports(reports),
  ])
  return {
    files: publications.map(fileOf),
    findings,
    recomputed: [...recomputed],
    facilities: [...byFacility.facilities],
    names: [...(byFacility.names ?? [])],
  }
}

const idOf = (file: string): string =>
  basename(file)
    .toLowerCase()
    .replace(/\.(xlsx|xml)$/, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

function fileOf(publication: Publication, at: number, all: readonly Publication[]): CheckedFile {
  const { file, sha256 } = sourceOf(publication)
  const isAgain = all.slice(0, at).some((other) => idOf(sourceOf(other).file) === idOf(file))
  const base = { id: `${idOf(file)}${isAgain ? `-${at + 1}` : ''}`, file, sha256, kind: publication.kind, strayNumbers: {} }
  if (publication.kind === 'workbook') {
    const { tables, strayNumbers, fiscalYear, dataOn } = publication.edition
    return {
      ...base,
      year: fiscalYear ?? null,
      dataOn: dataOn?.toString() ?? null,
      tables: tables.length,
      strayNumbers: Object.fromEntries(strayNumbers),
    }
  }
  if (publication.kind === 'register') {
    const { namedOn, agreements } = publication.register
    return { ...base, year: null, dataOn: namedOn?.toString() ?? null, tables: agreements.length }
  }
  const { fiscalYear, madeOn, sections } = publication.report
  return { ...base, year: fiscalYear ?? null, dataOn: madeOn?.toString() ?? null, tables: sections.size }
}

const sourceOf = (publication: Publication): { file: string; sha256: string } =>
  publication.kind === 'foia-report' ? publication.report : publication.workbook
