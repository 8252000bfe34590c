import type { Catalogue } from '../acts/catalogue.ts'
import type { Entry } from '../kernel/entry.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { findingsKept, readableFindings } from '../kernel/readable-findings.ts'
import { isExpunged, type Vault } from '../ledger/vault/vault.ts'
import type { FieldRule } from './field-rules.ts'
import { personalFieldNames } from './personal-field-names.ts'
import type { EntryView } from './reading-room.ts'

export interface Viewing {
  vault: Pick<Vault, 'open'>
  catalogue: Catalogue
  /** Rules that keep the personal fields closed; none: they are opened. */
  keeps: readonly FieldRule[]
  /** The order under which the person's record was expunged, where it was. */
  expunged: { order: string; on: string } | undefined
  /** What the reader is cleared for. */
  clearances: readonly string[]
}

/** The personal fields of an entry, as Act.field: what the log says was opened. */
export function fieldsOf(entry: Entry, catalogue: Catalogue): readonly string[] {
  const act = catalogue.acts.get(entry.act)
  return entry.personal === null || !act ? [] : personalFieldNames(act).map((name) => `${entry.act}.${name}`)
}

/** One entry as a reader may see it. The record is not touched: what is left out is said, with the rule that keeps it. */
export async function viewEntry(entry: Entry, by: Entry | undefined, viewing: Viewing): Promise<EntryView> {
  const { personal, ...open } = entry
  const kept = findingsKept(entry.findings, viewing.clearances)
  const shown = kept.length === 0 ? open : { ...open, findings: readableFindings(entry.findings, viewing.clearances) }
  const base = {
    ...{ entry: shown, input: entry.payload, redacted: [] },
    ...(by && { correctedBy: by.entryId }),
    ...(by?.correction?.kind === 'withdraws' && { isWithdrawn: true as const }),
    ...(kept.length > 0 && { findingsKept: kept }),
  }
  if (personal === null || entry.personId === null) return base
  if (viewing.expunged) return { ...base, expunged: viewing.expunged }
  const [rule] = viewing.keeps
  if (rule) return { ...base, redacted: closedFields(entry, rule, viewing.catalogue) }
  const opened = await viewing.vault.open(entry.personId, personal)
  if (isExpunged(opened)) return { ...base, expunged: { order: String(opened.order), on: String(opened.on) } }
  return { ...base, input: together(entry.payload, opened) }
}

const closedFields = (entry: Entry, rule: FieldRule, catalogue: Catalogue) => {
  const act = catalogue.acts.get(entry.act)
  return (act ? personalFieldNames(act) : []).map((field) => ({ field, rule: rule.id, cite: rule.cite }))
}

/** Payload and personal fields as the input they came from: objects that were split are put together again. */
function together(payload: JsonObject, personal: JsonObject): JsonObject {
  const whole: Record<string, Json> = { ...payload }
  for (const [name, value] of Object.entries(personal)) {
    const before = whole[name]
    whole[name] = isObject(before) && isObject(value) ? together(before, value) : value
  }
  return whole
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
