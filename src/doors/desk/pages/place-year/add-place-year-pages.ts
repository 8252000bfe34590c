import type { Context } from 'hono'
import { type YearLine, yearLines } from '../../../../offices/inspections/exports.ts'
import type { AddPage } from '../../add-page.ts'
import type { DeskVisit } from '../../desk-visit.ts'
import { addRegisterTo } from '../../register-visit.ts'
import type { DeskMade } from '../desk-page.ts'
import { sayProblem } from '../say-problem.ts'
import { linePage } from './line-page.ts'
import { nightsPage } from './nights-page.ts'
import { type ReadYear, readPlaceYear } from './read-place-year.ts'
import { eventsCsv, nightsCsv, yearCsv } from './year-csv.ts'
import { yearPage } from './year-page.ts'

type Make = (read: ReadYear, month: string | undefined) => DeskMade | Response | Promise<DeskMade>

/** The year of a place: the table, what each number counts, every night; each as a page and as CSV. */
export function addPlaceYearPages(page: AddPage): void {
  const register = addRegisterTo(page)
  const add = (path: string, make: (visit: DeskVisit, context: Context) => Make | undefined) =>
    register('/places', `/:code/year${path}`, async (visit, context) => {
      const made = make(visit, context)
      const code = context.req.param('code') ?? ''
      const read = made && (await readPlaceYear(visit, code))
      if (!made || !read)
        return sayProblem(visit, 'No such page', `There is no place with the code "${code}", or nothing of that name is counted there.`)
      const { month = '' } = visit.view.query
      return made(read, read.year.months.includes(month) ? month : undefined)
    })
  add('', (visit) => (read) => yearPage(visit, read))
  add('.csv', (_visit, context) => (read) => yearCsv(context, read))
  add('/:line', (visit, context) => {
    const asked = context.req.param('line') ?? ''
    const isCsv = asked.endsWith('.csv')
    const name = isCsv ? asked.slice(0, -'.csv'.length) : asked
    if (name === 'nights') return (read, month) => (isCsv ? nightsCsv(context, read, month) : nightsPage(visit, read, month))
    if (isCsv && name === 'all') return (read, month) => eventsCsv(context, read, undefined, month)
    const line = yearLines.find((known): known is YearLine => known === name)
    return line && ((read, month) => (isCsv ? eventsCsv(context, read, line, month) : linePage(visit, read, line, month)))
  })
}
