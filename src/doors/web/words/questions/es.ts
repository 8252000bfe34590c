import type { Question } from '../../../../audit/questions/question.ts'
import { en, type QuestionWords } from './en.ts'
import { hintsEs } from './hints-es.ts'
import { questionsEs } from './questions-es.ts'
import { titlesEs } from './titles-es.ts'

/** Where the same English title means something else. */
const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  findings: { state: 'Situación' },
  'findings-by-rule': { state: 'Situación' },
  'findings-by-kind': { state: 'Situación' },
  'findings-by-month': { state: 'Situación' },
  'findings-by-facility': { state: 'Situación' },
}

/** The same in Spanish. The columns of a released table keep the names they have there. */
export function es(question: Question): QuestionWords {
  const english = en(question)
  const title = (name: string, said: string) => own[question.id]?.[name] ?? titlesEs[said] ?? said
  return {
    ...(ofTable(question.id) ?? questionsEs[question.id] ?? english),
    column: (name) => title(name, english.column(name)),
    filter(name) {
      const filter = english.filter(name)
      return { title: title(name, filter.title), says: hintsEs[filter.says] ?? filter.says }
    },
  }
}

/** Every released table has two questions of its own, named for it. */
function ofTable(id: string): { title: string; says: string } | undefined {
  const [, kind, table] = id.match(/^(released|empty-cells)-(.+)$/) ?? []
  if (kind === 'released')
    return {
      title: `Filas publicadas: ${table}`,
      says: 'Las filas tal como se publicaron, con los nombres de columna depurados y sin las columnas que se dejan fuera a propósito. No se guardan las columnas que no contienen nada.',
    }
  if (kind === 'empty-cells')
    return {
      title: `Celdas vacías: ${table}`,
      says: 'Cuántas filas no tienen valor en cada columna. Una celda tachada o ilegible también cuenta aquí como vacía.',
    }
  return undefined
}
