import { sayNumber as n, sayCount, sayShare } from '../say-number.ts'
import { type Bilingual, type Told, told } from './bilingual.ts'

/** A table by its name, within a sentence: "book-ins by month", "la tabla de ingresos por mes". */
export const tableIn = ({ en, es }: Bilingual): Bilingual => ({ en, es: /^(la tabla|una serie) /.test(es) ? es : `la tabla de ${es}` })

/** "faltan 3", "sobra 1". */
export const shortOrOver = (missing: number): string => `${missing > 0 ? 'falta' : 'sobra'}${Math.abs(missing) === 1 ? '' : 'n'}`

/** Sentences on what a table's own declaration says must hold between its cells. */
export const relationWords = {
  sum: (facts: {
    printed: string
    total: string
    along: string
    table: Bilingual
    parts: readonly number[]
    sum: number
    value: number
  }): Told => {
    const { total, along, parts, sum, value } = facts
    const table = tableIn(facts.table)
    const off = n(Math.abs(sum - value))
    return told({
      printed: facts.printed,
      expected: n(sum),
      why: {
        en: `The ${sayCount(parts.length, 'part')} of “${total}” (${along}) in ${table.en} add${parts.length === 1 ? 's' : ''} up to ${n(sum)}, but the sheet prints ${n(value)}, ${off} too ${sum > value ? 'few' : 'many'}.`,
        es: `${parts.length === 1 ? 'La única parte (1)' : `Las ${n(parts.length)} partes`} de «${total}» («${along}») en ${table.es} ${parts.length === 1 ? 'suma' : 'suman'} ${n(sum)}, pero la hoja dice ${n(value)}: ${shortOrOver(sum - value)} ${off}.`,
      },
      arithmetic: writeSum(parts, sum),
    })
  },
  fewerDays: (
    facts: { total: string; along: string; sum: number; value: number; part: string; cell: string; isYear: boolean } & FewerDays,
  ): Told => {
    const { total, along, sum, value, part, cell, partValue, fewer, days, expected, isYear } = facts
    return told({
      printed: n(partValue, 6),
      expected: n(expected, 6),
      why: {
        en: `The parts of “${total}” (${along}) add up to ${n(sum)}, and not to the ${n(value)} printed, because “${part}” (${cell}) was divided by ${fewer} days and not by all ${days} days of the ${isYear ? 'year so far' : 'month'}: the days when nobody was held were left out.`,
        es: `Las partes de «${total}» («${along}») suman ${n(sum)} y no los ${n(value)} impresos, porque «${part}» (${cell}) se dividió entre ${fewer} días y no entre los ${days} días ${isYear ? 'transcurridos del año' : 'del mes'}: se dejaron fuera los días en que no había nadie detenido.`,
      },
      arithmetic: `${n(partValue, 6)} × ${fewer} / ${days} = ${n(expected, 6)}`,
    })
  },
  inverseOver: (facts: Share): Told => {
    const { along, printed, over, under } = facts
    const right = sayShare(under / over)
    return told({
      printed,
      expected: right,
      why: {
        en: `The share for ${along} is printed as ${printed}, which no share can be: the sheet divides ${n(over)} by ${n(under)}, the larger by the smaller; the other way round it is ${right}.`,
        es: `La proporción de «${along}» figura como ${printed}, y ninguna proporción puede ser así: la hoja divide ${n(over)} entre ${n(under)}, el mayor entre el menor; al revés da ${right}.`,
      },
      arithmetic: withFormula(
        `${n(over)} / ${n(under)} = ${n(over / under)}; ${n(under)} / ${n(over)} = ${n(under / over, 4)}`,
        facts.formula,
      ),
    })
  },
  inverse: ({ along, printed, value, over, under }: Share): Told =>
    told({
      printed,
      expected: sayShare(over / under),
      why: {
        en: `The share for ${along} is printed as ${printed}, the inverse of ${n(over)} / ${n(under)}, which is ${sayShare(over / under)}.`,
        es: `La proporción de «${along}» figura como ${printed}, la inversa de ${n(over)} / ${n(under)}, que es ${sayShare(over / under)}.`,
      },
      arithmetic: `1 / ${n(value, 4)} = ${n(1 / value, 4)}; ${n(over)} / ${n(under)} = ${n(over / under, 4)}`,
    }),
  share: ({ along, printed, over, under, formula }: Share): Told =>
    told({
      printed,
      expected: sayShare(over / under),
      why: {
        en: `The share for ${along} is printed as ${printed}, but ${n(over)} / ${n(under)} is ${sayShare(over / under)}.`,
        es: `La proporción de «${along}» figura como ${printed}, pero ${n(over)} / ${n(under)} es ${sayShare(over / under)}.`,
      },
      arithmetic: withFormula(`${n(over)} / ${n(under)} = ${n(over / under, 4)}`, formula),
    }),
  between: (facts: { printed: string; row: string; column: string; table: Bilingual; value: number; parts: readonly number[] }): Told => {
    const { printed, row, column, value, parts } = facts
    const table = tableIn(facts.table)
    const [least, most] = [n(Math.min(...parts)), n(Math.max(...parts))]
    return told({
      printed,
      expected: { en: `between ${least} and ${most}`, es: `entre ${least} y ${most}` },
      why: {
        en: `“${row}” (${column}) in ${table.en} is printed as ${n(value)}, but its parts lie between ${least} and ${most}, and an average over all of them cannot lie outside.`,
        es: `«${row}» («${column}») en ${table.es} figura como ${n(value)}, pero sus partes están entre ${least} y ${most}, y un promedio de todas no puede quedar fuera.`,
      },
      arithmetic: parts.map((part) => n(part)).join(', '),
    })
  },
  plainMean: (facts: Weighed): Told => {
    const { printed, row, column, title, weight, parts, expected } = facts
    const table = tableIn(facts.table)
    const mean = parts.reduce((sum, { value }) => sum + value, 0) / parts.length
    return told({
      printed,
      expected: n(expected),
      why: {
        en: `“${row}” (${column}) in ${table.en}, “${title}”, is the plain average of the ${parts.length} averages above it, as if all weighed the same; weighed by “${weight}” it is ${n(expected)}.`,
        es: `«${row}» («${column}») en ${table.es}, «${title}», es el promedio simple de los ${parts.length} promedios que resume, como si todos pesaran lo mismo; ponderado por «${weight}» es ${n(expected)}.`,
      },
      arithmetic: `(${parts.map(({ value }) => n(value)).join(' + ')}) / ${parts.length} = ${n(mean)}`,
    })
  },
  weighedOtherwise: (facts: Weighed & { value: number }): Told => {
    const { printed, row, column, title, weight, parts, expected, value } = facts
    const table = tableIn(facts.table)
    const people = parts.reduce((sum, { count }) => sum + count, 0)
    return told({
      printed,
      expected: n(expected),
      why: {
        en: `“${row}” (${column}) in ${table.en}, “${title}”, is printed as ${n(value)}, but the averages it sums up, weighed by “${weight}”, give ${n(expected)}; the sheet does not say what else they were weighed by.`,
        es: `«${row}» («${column}») en ${table.es}, «${title}», figura como ${n(value)}, pero los promedios que resume, ponderados por «${weight}», dan ${n(expected)}; la hoja no dice con qué otra cosa se ponderaron.`,
      },
      arithmetic: `(${parts.map((part) => `${n(part.count)} × ${n(part.value)}`).join(' + ')}) / ${n(people)} = ${n(expected)}`,
    })
  },
  atMost: (facts: { printed: string; row: string; less: string; more: string; value: number; limit: number; because: Bilingual }): Told => {
    const { printed, row, less, more, value, limit, because } = facts
    return told({
      printed,
      expected: { en: `at most ${n(limit)}`, es: `${n(limit)} como máximo` },
      why: {
        en: `“${row}” prints ${n(value)} under “${less}” and ${n(limit)} under “${more}”: ${because.en}.`,
        es: `«${row}» tiene ${n(value)} en «${less}» y ${n(limit)} en «${more}»: ${because.es}.`,
      },
      arithmetic: `${n(value)} > ${n(limit)}`,
    })
  },
}

interface FewerDays {
  partValue: number
  fewer: number
  days: number
  expected: number
}

interface Share {
  along: string
  printed: string
  value: number
  over: number
  under: number
  formula?: string | undefined
}

interface Weighed {
  printed: string
  row: string
  column: string
  table: Bilingual
  title: string
  weight: string
  parts: readonly { value: number; count: number }[]
  expected: number
}

const withFormula = (sum: string, formula: string | undefined): Bilingual =>
  formula === undefined ? { en: sum, es: sum } : { en: `${sum}; the cell computes ${formula}`, es: `${sum}; la celda calcula ${formula}` }

/** "1 + 2 + 3 = 6"; of many parts the first and the last. */
function writeSum(values: readonly number[], sum: number): string {
  const said = values.map((value) => n(value))
  const shown = said.length > 14 ? [...said.slice(0, 12), '…', said.at(-1) ?? ''] : said
  return `${shown.join(' + ')} = ${n(sum)}`
}
