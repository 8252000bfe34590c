import type { Act } from '../../../acts/act.ts'
import type { EntryView } from '../../../reading-room/reading-room.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import type { View } from '../../web/view.ts'
import type { Offers } from '../forms/filling.ts'
import { formFields } from '../forms/form-fields.ts'
import { inputSummary } from '../forms/input-summary.ts'
import { sayName } from '../forms/say-name.ts'
import { caseButton, type OpenCase } from './case-button.ts'
import { findingList } from './finding-list.ts'
import { sayLag } from './say-lag.ts'
import { sayLocal } from './say-local.ts'

export interface TimelineOptions {
  open: OpenCase
  zone: string
  offers: Offers
  findAct(name: string): Act | undefined
  /** True where this officer may do the act now, and so may correct or withdraw an entry of it. */
  mayDo(act: Act): boolean
  /** True where this officer supervises that one, and so may correct or withdraw what they recorded. */
  supervises(officerId: string): boolean
  isRule(id: string): boolean
  nameOf(id: string): string | undefined
  /** Sequence of the case, sent along with what is done to it. */
  sequence: number
}

/** The entries of a case in the order they were recorded, each with all that is known of it. */
export function caseTimeline(view: View, entries: readonly EntryView[], options: TimelineOptions): Html {
  return html`<ol class="writ-timeline writ-timeline--record">${entries.map((one, place) => item(view, one, entries.slice(0, place), options))}</ol>`
}

function item(view: View, one: EntryView, before: readonly EntryView[], options: TimelineOptions): Html {
  const { entry } = one
  const act = options.findAct(entry.act)
  return html`<li id="entry-${entry.entryId}"><p class="writ-timeline__when">${sayLocal(entry.occurredAt, options.zone)}</p>
<h3 class="writ-timeline__what">${entry.outcome === 'refused' ? `Refused: ${act?.title ?? sayName(entry.act)}` : sayName(act?.entry ?? entry.act)}</h3>
<p class="writ-tags">${marks(one, before)}</p>
<p class="writ-small">By ${options.nameOf(entry.officerId) ?? entry.officerId}, office ${entry.office}${entry.delegationId ? ', under a delegation' : ''}. Entry ${entry.sequence} of the case, recorded ${sayLocal(entry.recordedAt, options.zone)}.</p>
${entry.correction ? html`<p>${entry.correction.kind === 'corrects' ? 'Corrects' : 'Withdraws'} <a href="#entry-${entry.correction.entryId}">an earlier entry</a>: ${entry.correction.reason}</p>` : ''}
${one.correctedBy ? html`<p>A later entry <a href="#entry-${one.correctedBy}">${one.isWithdrawn ? 'withdrew this one' : 'stands in its place'}</a>${one.isWithdrawn ? ': it counts as never made' : ''}.</p>` : ''}
${inputPart(one, act, options)}
${entry.findings.length === 0 ? '' : html`<h4>Findings</h4>${findingList(view, entry.findings, options)}`}
${one.findingsKept ? html`<p class="writ-note">What was found is left out in part: reading it is restricted (${one.findingsKept.join(', ')}).</p>` : ''}
${documents(one, options)}
${details(one, options)}
${correctButtons(one, act, options)}</li>`
}

/** Refused, corrected, expunged, late, back-dated: each in words, since colour alone says nothing. */
function marks({ entry, correctedBy, isWithdrawn, expunged }: EntryView, before: readonly EntryView[]): Part {
  const tag = (words: string, look = 'plain') => html`<span class="writ-tag writ-tag--${look}">${words}</span> `
  const lag = sayLag(entry.occurredAt, entry.recordedAt)
  const isBackDated = before.some((other) => other.entry.outcome === 'recorded' && other.entry.occurredAt > entry.occurredAt)
  return html`${entry.outcome === 'refused' ? tag('Refused', 'hard') : ''}${entry.correction ? tag(entry.correction.kind === 'corrects' ? 'A correction' : 'A withdrawal') : ''}${correctedBy ? tag(isWithdrawn ? 'Withdrawn' : 'Corrected', 'target') : ''}${expunged ? tag('Expunged', 'advisory') : ''}${lag === '' ? '' : tag(`Recorded ${lag} later`, 'target')}${isBackDated ? tag('Back-dated: it happened before an entry above', 'target') : ''}${entry.restrictions.map((restriction) => tag(`Restricted: ${restriction}`, 'policy'))}`
}

function inputPart(one: EntryView, act: Act | undefined, options: TimelineOptions): Part {
  const expunged = one.expunged
    ? html`<p class="writ-note">Personal data of this entry was expunged under ${one.expunged.order}, ${one.expunged.on}. Nobody can read it again; the entry and its place in the chain stay.</p>`
    : ''
  const fields = act ? formFields(act.input) : []
  const labelOf = (key: string) => fields.find((field) => field.key === key)?.label ?? key
  return html`${expunged}${act ? inputSummary(fields, one.input, options) : html`<p class="writ-small">An act this version of Writ does not know.</p>`}
${one.redacted.length === 0 ? '' : html`<ul class="writ-sources writ-small">${one.redacted.map((left) => html`<li>${labelOf(left.field)}: withheld under ${left.cite}</li>`)}</ul>`}`
}

const documents = ({ entry }: EntryView, options: TimelineOptions): Part =>
  entry.documents.length === 0
    ? ''
    : html`<h4>Documents</h4><div class="writ-buttons">${entry.documents.map((made) => caseButton(options.open, '/desk/documents', `Open ${made.form}: ${made.title}`, { document: made.documentId }))}</div>`

/** Law, place and seal of the entry: for those who check, folded away for those who read. */
const details = ({ entry }: EntryView, _options: TimelineOptions): Html =>
  html`<details class="writ-fold"><summary>Law and seal of entry ${entry.sequence}</summary><dl class="writ-facts">
<dt>Under</dt><dd>${entry.authorities.length === 0 ? 'none named' : html`<ul class="writ-sources">${entry.authorities.map(({ cite, versionFrom }) => html`<li>${cite}${versionFrom ? ` (as in force from ${versionFrom})` : ''}</li>`)}</ul>`}</dd>
<dt>Entry</dt><dd><code>${entry.entryId}</code></dd><dt>Place in the ledger</dt><dd>${entry.position}</dd>
<dt>Hash</dt><dd><code>${entry.hash}</code></dd><dt>Hash of the entry before</dt><dd><code>${entry.previousHash}</code></dd>
${entry.documents.map((made) => html`<dt>Hash of ${made.form}</dt><dd><code>${made.sha256}</code></dd>`)}</dl></details>`

function correctButtons({ entry, correctedBy }: EntryView, act: Act | undefined, options: TimelineOptions): Part {
  if (!act || correctedBy || entry.correction?.kind === 'withdraws' || entry.outcome === 'refused') return ''
  if (!options.mayDo(act) && !options.supervises(entry.officerId)) return ''
  const start = (kind: 'corrects' | 'withdraws') => ({
    'correction-kind': kind,
    'correction-entry': entry.entryId,
    expected: String(options.sequence),
    go: 'start',
  })
  return html`<div class="writ-buttons">${caseButton(options.open, `/desk/acts/${act.act}`, `Correct entry ${entry.sequence}`, start('corrects'))}${caseButton(options.open, `/desk/acts/${act.act}`, `Withdraw entry ${entry.sequence}`, start('withdraws'))}</div>`
}
