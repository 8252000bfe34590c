import type { Context } from 'hono'
import type { CaseState } from '../../../kernel/case-state.ts'
import { type HeldHour, holdRoomHours } from '../../../offices/conditions/exports.ts'
import { placeFacts, placeId } from '../../../offices/places/exports.ts'
import { csvLine } from '../../../releases/csv/write-csv.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { sayProblem } from './say-problem.ts'

/** The limit of ICE Directive 11087.2 and the standards, as the law book has it: the clock itself is on the board. */
const HOURS_MAX = 12

/** A hold room hour by hour over one local day: who was in it, for how long by then, what they were given, who looked. People stand as their cases. */
export async function holdRoomPage(visit: RegisterVisit, code: string): Promise<DeskMade> {
  const read = await readHours(visit, code)
  if ('problem' in read) return sayProblem(visit, read.title, read.problem)
  const { name, on, zone, hours, isReadable } = read
  const day = Temporal.PlainDate.from(on)
  const to = (days: number) => visit.view.to(`/desk/places/${encodeURIComponent(code)}/hours`, { on: day.add({ days }).toString() })
  const title = `${name}, hour by hour on ${on}`
  return deskPage(visit, {
    title,
    body: html`<h1>${title}</h1><p class="usa-intro">Who was in the room in each hour, for how long by then, what they were given, and who looked. Times are those of the place (${zone}).</p>
<p class="writ-actions"><a class="usa-button usa-button--outline" href="${to(-1)}">The day before</a> <a class="usa-button usa-button--outline" href="${to(1)}">The day after</a> <a href="/desk/places/${encodeURIComponent(code)}">The place</a></p>
${hours.length === 0 ? html`<p class="writ-note">No hour of that day has begun.</p>` : hoursTable(visit, hours, { on, zone, title, isReadable })}
<p><a href="${visit.view.to('/law/ero-holdroom-12h')}">Twelve hours in a hold room</a> is the limit the law book knows. It has no interval for looking into the room, so none is held against anybody here.</p>
<p class="writ-actions"><a href="${visit.view.to(`/desk/places/${encodeURIComponent(code)}/hours.csv`, { on })}">Download CSV</a></p>`,
  })
}

/** The same, one row for each person and hour; hours with nobody have a row without a case. */
export async function holdRoomCsv(visit: RegisterVisit, context: Context, code: string): Promise<Response> {
  const read = await readHours(visit, code)
  // Nothing of what was asked is said again: this answer has no markup to keep it harmless.
  if ('problem' in read) return context.text('There is no such place or day; the list of places has them all.', 404)
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', `attachment; filename="hold-room-${code}-${read.on}.csv"`)
  const rows = read.hours.flatMap(({ from, until, people, looks, longestUnseenMinutes }) => {
    const hour = [from, until, people.length]
    const looked = [looks.map(({ at }) => at).join(' '), longestUnseenMinutes ?? '']
    if (people.length === 0) return [csvLine([...hour, '', '', '', '', '', ...looked])]
    return people.map(({ caseId, enteredAt, leftAt, hours, given }) =>
      csvLine([
        ...hour,
        ...(read.isReadable(caseId) ? [caseId, enteredAt, leftAt ?? '', hours, given.join(' ')] : ['restricted', '', '', '', '']),
        ...looked,
      ]),
    )
  })
  const head = ['hourFrom', 'hourUntil', 'people', 'caseId', 'enteredAt', 'leftAt', 'hoursHeld', 'given', 'looks', 'longestUnseenMinutes']
  return context.body(csvLine(head) + rows.join(''))
}

interface HoursRead {
  name: string
  on: string
  zone: string
  hours: readonly HeldHour[]
  isReadable: (caseId: string) => boolean
}

async function readHours(visit: RegisterVisit, code: string): Promise<HoursRead | { title: string; problem: string }> {
  const { door, view } = visit
  const place = await door.registrar.findCase(placeId(code))
  const zone = place?.subjects.get('place')?.zone ?? 'UTC'
  const today = door.now().toZonedDateTimeISO(zone).toPlainDate()
  const facts = place ? placeFacts(place, today.toString()) : undefined
  if (!place || !facts)
    return { title: 'No such place', problem: `There is no place with the code "${code}"; the list of places has them all.` }
  const day = dayOf(view.query.on, today)
  if (!day) return { title: 'No such day', problem: 'Give the day as year-month-day, as in 2026-03-06.' }
  const cases = await door.registers.heldAt(facts.code)
  const readable = new Set((await visit.lines.of(cases)).readable.map(({ caseId }) => caseId))
  return {
    name: facts.name || facts.code,
    on: day.toString(),
    zone,
    hours: hoursOf({ cases, place, code: facts.code, day, zone, now: door.now() }),
    isReadable: (caseId) => readable.has(caseId),
  }
}

interface OneDay {
  cases: readonly CaseState[]
  place: CaseState
  code: string
  day: Temporal.PlainDate
  zone: string
  now: Temporal.Instant
}

/** A local day has 23 hours when the clock goes forward, 25 when it goes back. */
const hoursOf = ({ day, zone, ...asked }: OneDay) =>
  holdRoomHours({
    ...asked,
    from: day.toZonedDateTime(zone).toInstant(),
    until: day.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  })

function dayOf(text: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (text === undefined || text === '') return today
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text, { overflow: 'reject' }) : undefined
  } catch {
    return undefined
  }
}

interface Shown {
  on: string
  zone: string
  title: string
  isReadable: (caseId: string) => boolean
}

function hoursTable(visit: DeskVisit, hours: readonly HeldHour[], { on, zone, title, isReadable }: Shown): Part {
  const clock = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
  const since = (at: string) => {
    const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
    return local.toPlainDate().toString() === on ? clock(at) : `${local.toPlainDate().toString()} ${clock(at)}`
  }
  const person = ({ caseId, enteredAt, hours: held, given }: HeldHour['people'][number]): Part => {
    const over = held > HOURS_MAX ? html` <span class="writ-tag writ-tag--policy">over ${HOURS_MAX} hours</span>` : ''
    if (!isReadable(caseId)) return html`<li>somebody: reading is restricted</li>`
    const who = html`<a href="${visit.view.to(`/desk/cases/${caseId}`)}">${shortId(caseId)}</a>`
    const what = given.length > 0 ? `; given: ${given.join(', ').replaceAll('-', ' ')}` : ''
    return html`<li>${who}: since ${since(enteredAt)}, ${held} h${over}${what}</li>`
  }
  return scrollTable(
    title,
    html`<thead><tr><th scope="col">Hour</th><th scope="col" class="writ-right">In the room</th><th scope="col">Who, since when, for how long, given what</th><th scope="col">Looks</th><th scope="col" class="writ-right">Nobody looked for</th></tr></thead>
<tbody>${hours.map(
      ({ from, people, looks, longestUnseenMinutes }) =>
        html`<tr><th scope="row">${clock(from)}</th><td class="writ-right">${people.length}</td><td>${people.length === 0 ? 'nobody' : html`<ul class="usa-list usa-list--unstyled">${people.map(person)}</ul>`}</td><td>${looks.length === 0 ? 'none on record' : looks.map(({ at, seen }) => `${clock(at)}${seen ? `: ${seen} seen` : ''}`).join('; ')}</td><td class="writ-right">${longestUnseenMinutes === null ? '' : `${longestUnseenMinutes} min`}</td></tr>`,
    )}</tbody>`,
    true,
  )
}
