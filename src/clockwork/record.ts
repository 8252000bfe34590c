/**
 * What is known of one subject. Instants are ISO 8601 with an offset or Z; days are YYYY-MM-DD; `null` means known
 * not to have happened (by the as-of instant); a fact that is missing here is not known.
 */
export interface FactRecord {
  /** IANA zone of the place where days are counted, e.g. America/New_York. Default UTC: a release's times as printed. */
  zone?: string
  facts: Readonly<Record<string, string | boolean | null>>
}
