import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { html } from '../html.ts'
import { answerTable } from '../parts/answer-table.ts'
import { howMade } from '../parts/how-made.ts'
import { layout, own } from '../parts/layout.ts'
import { stintClocks } from '../parts/stint-clocks.ts'
import { timeline } from '../parts/timeline.ts'
import type { Site } from '../site.ts'
import type { View } from '../view.ts'
import type { Made } from './made.ts'
import { problemPage } from './problem-page.ts'

/** One pseudonymous record: what happened in order, the stays, the findings, and every clock with its steps. */
export async function personPage(view: View, release: OpenRelease, site: Site, person: string): Promise<Made> {
  const about = (id: string, size?: number) => ask(release, getQuestion(id), { filters: { person }, page: 1, size })
  const [entries, stints, stays, findings, chains] = await Promise.all([
    about('entries', 500),
    about('stints', 200),
    about('stays', 200),
    about('findings', 500),
    about('hold-room-chains', 200),
  ])
  if (entries.total + stints.total + stays.total === 0) {
    const { problem } = view.words
    return { html: problemPage(view, problem.notFound, problem.noRecord, true), status: 404 }
  }
  const body = html`<h1${own(view)} class="writ-id">${view.words.release.record(person)}</h1>
<p class="usa-intro">A pseudonymous record: everything this release tells of one id, in order. It names nobody.</p>
<h2>In order</h2>
${timeline(view, release, entries, stints)}
${howMade(view, entries)}
<h2>Stays</h2>
${answerTable(view, stays, { caption: stays.question.title, isCaptionHidden: true, columns: ['stay_book_in_date_time', 'stay_book_out_date_time', 'hours_held', 'n_stints', 'detention_facility_codes_all', 'stay_release_reason'] })}
${howMade(view, stays)}
<h2>Stints</h2>
${answerTable(view, stints, { caption: stints.question.title, isCaptionHidden: true, columns: ['facility_code', 'facility', 'book_in_date_time', 'book_out_date_time', 'hours_held', 'detention_release_reason', 'duplicate_drop_row', 'file_original', 'sheet_original', 'row'] })}
${howMade(view, stints)}
<h2>Findings</h2>
${answerTable(view, findings, { caption: findings.question.title, isCaptionHidden: true, columns: ['rule', 'severity', 'state', 'hours_over', 'started_at', 'due_at', 'due_on', 'ended_at', 'facility_code'] })}
${howMade(view, findings)}
${
  chains.rows.length === 0
    ? ''
    : html`<h2>Chains of hold rooms</h2><p>${chains.question.says}</p>
${answerTable(view, chains, { caption: chains.question.title, isCaptionHidden: true, columns: ['facilities', 'started_at', 'ended_at', 'chain_hours', 'n'] })}${howMade(view, chains)}`
}
${stintClocks(view, site, release, stints)}`
  const crumbs = [
    [view.words.nav.releases, '/'],
    [release.title, `/releases/${release.id}`],
    [view.words.release.find, `/releases/${release.id}/people`],
  ] as const
  return { html: layout(view, { title: view.words.release.record(person), release, crumbs, body }) }
}
