/** A component of the agency in its report; the first is the agency as a whole. */
export interface FoiaOrganisation {
  id: string
  /** As the report writes it: "ICE". */
  short: string
  name: string
  isWhole: boolean
}

/** One section of the report, as "ProcessedRequestSection": for each component its values. */
export interface FoiaSection {
  name: string
  footnotes: readonly string[]
  /** By id of the component, then by field. Fields under a group or code are written `SimpleResponseTime.ResponseTimeMedianDaysValue`. */
  values: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** An annual FOIA report in the exchange format of the Department of Justice. */
export interface FoiaReport {
  /** The file's name, without its folder. */
  file: string
  /** SHA-256 of the file's bytes, in hex. */
  sha256: string
  fiscalYear: number | undefined
  /** The day the document says it was made. */
  madeOn: Temporal.PlainDate | undefined
  organisations: readonly FoiaOrganisation[]
  sections: ReadonlyMap<string, FoiaSection>
}

/** A number of a report; undefined where the field is absent or holds none ("N/A"). */
export function findNumber(report: FoiaReport, section: string, organisation: string, field: string): number | undefined {
  const text = report.sections.get(section)?.values.get(organisation)?.get(field)
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}
