import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { askAll } from '../../../audit/questions/ask.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { readAsked } from '../../../audit/questions/read-asked.ts'
import { csvLine } from '../../../releases/csv/write-csv.ts'
import { inEnglish } from '../parts/layout.ts'
import type { View } from '../view.ts'
import type { Made } from './made.ts'
import { problemPage } from './problem-page.ts'

/** Every row of a list as CSV, with every column. Sent as it is read, so a long list needs no memory. */
export async function rowsCsv(view: View, release: OpenRelease, context: Context): Promise<Made | Response> {
  const { question: id = '', columns: _, page: __, size: ___, ...query } = view.query
  const question = release.questions.get(id)
  const { problem } = view.words
  if (!question) return { html: problemPage(view, problem.notFound, problem.noQuestion(id), true), status: 404 }
  const { asked, faults } = readAsked(question, query)
  if (faults[0]) return { html: problemPage(view, problem.title, inEnglish(view, faults[0].message)), status: 400 }
  const names = Object.keys(question.columns)
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', `attachment; filename="${release.id}-${question.id}.csv"`)
  return stream(context, async (out) => {
    await out.write(csvLine(names))
    for await (const rows of askAll(release, question, asked)) {
      await out.write(rows.map(csvLine).join(''))
    }
  })
}
