import type { PublicationStanding, PublishedEdition } from '../../publications/publish/published-editions.ts'
import { html, type Part } from '../web/html.ts'
import type { View } from '../web/view.ts'
import { wordsOf } from './words-of.ts'

const isAbout = (tables: string, code: string | undefined) => code === undefined || tables.split(/[\s,]+/).includes(code)

/** What stands above every old or corrected edition, and breaks in the series of a table. @param code of one table; all of them without it */
export function editionBanner(
  view: View,
  standing: PublicationStanding,
  published: PublishedEdition,
  publication: string,
  code?: string,
): Part {
  const words = wordsOf(view)
  const { supersededBy, corrections } = published
  return html`${
    supersededBy
      ? html`<div class="usa-alert usa-alert--warning usa-alert--slim"><div class="usa-alert__body"><p class="usa-alert__text"><a href="${view.to(`/numbers/${publication}/${supersededBy}${code ? `/${code}` : ''}`)}">${words.superseded(supersededBy)}</a></p></div></div>`
      : ''
  }${corrections
    .filter(({ tables }) => isAbout(tables, code))
    .map(
      ({ on, tables, says }) =>
        html`<div class="usa-alert usa-alert--error usa-alert--slim"><div class="usa-alert__body"><p class="usa-alert__text"><strong>${words.correctedOn(on)}</strong> (${tables}): ${says}</p></div></div>`,
    )}${standing.notes
    .filter(({ tables }) => isAbout(tables, code))
    .map(({ fromOn, says, tables }) => html`<p class="writ-note"><strong>${words.notesFrom(fromOn)}</strong> (${tables}): ${says}</p>`)}`
}
