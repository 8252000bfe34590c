import { sayNumber as n, sayCount, sayList } from '../say-number.ts'
import { type Bilingual, notKnown, type Told, told } from './bilingual.ts'
import { tableIn } from './relation-words.ts'

interface Quarter {
  year: number
  quarter: number
}

const quarterIn = ({ year, quarter }: Quarter): Bilingual => ({
  en: `FY${year} quarter ${quarter}`,
  es: `el trimestre ${quarter} del año fiscal ${year}`,
})

const bare = ({ es }: Bilingual): string => es.replace(/^el /, '')

/** Sentences on rows that run through time: zeros nobody filled in, numbers that dip, quarters that break. */
export const seriesWords = {
  emptyYear: ({ printed, row, table, past, year }: { printed: string; row: string; table: Bilingual; past: number; year: number }): Told =>
    told({
      printed,
      expected: notKnown,
      why: {
        en: `“${row}” in ${tableIn(table).en} is 0 in all twelve months and over the year, after ${n(past)} in FY${year - 1}: the row was most likely never filled in.`,
        es: `«${row}» en ${tableIn(table).es} es 0 en los doce meses y en todo el año, después de ${n(past)} en el año fiscal ${year - 1}: lo más probable es que la fila nunca se llenara.`,
      },
    }),
  emptyColumns: (facts: {
    printed: string
    table: Bilingual
    rows: number
    columns: number
    first: string
    last: string
    beside: { column: string; value: number } | undefined
  }): Told => {
    const { printed, table, rows, columns, first, last, beside } = facts
    const isOne = columns === 1
    return told({
      printed,
      expected: notKnown,
      why: {
        en: `In ${tableIn(table).en} all ${sayCount(rows, 'row')} are zero for ${sayCount(columns, 'column')}, ${isOne ? first : `${first} to ${last}`}: these cells were never filled, since ${beside ? `${beside.column} has ${n(beside.value)}` : 'the other columns have people'}; nothing is known of them, which is not the same as nobody.`,
        es: `En ${tableIn(table).es}, ${rows === 1 ? 'la única fila (1) está' : `las ${n(rows)} filas están`} en cero en ${sayCount(columns, 'columna')}, ${isOne ? `«${first}»` : `de «${first}» a «${last}»`}: esas celdas nunca se llenaron, pues ${beside ? `«${beside.column}» tiene ${n(beside.value)}` : 'las demás columnas tienen personas'}; de ellas no se sabe nada, que no es lo mismo que nadie.`,
      },
    })
  },
  emptyYears: (facts: {
    printed: string
    title: string
    year: string
    before: string
    rows: number
    past: number
    gone: number
    large: number
    least: number
  }): Told => {
    const { printed, title, year, before, rows, past, gone, large, least } = facts
    return told({
      printed,
      expected: notKnown,
      why: {
        en: `“${title}” prints 0 for ${year}${rows > 1 ? ` in ${rows} rows` : ''} after ${n(past)} in ${before}: the year was never filled in, as ${gone} of the ${large} series of the sheet that had ${least} or more the year before fall to exactly 0 in it; a zero here means not counted.`,
        es: `«${title}» da 0 para ${year}${rows > 1 ? ` en ${rows} filas` : ''}, después de ${n(past)} en ${before}: el año nunca se llenó, pues ${gone} de las ${large} series de la hoja que tenían ${least} o más el año anterior caen exactamente a 0; aquí un cero significa que no se contó.`,
      },
    })
  },
  zeroAverage: ({
    printed,
    row,
    columns,
    held,
  }: {
    printed: string
    row: string
    columns: readonly string[]
    held: readonly number[]
  }): Told => {
    const people = held.map((value) => n(value))
    return told({
      printed,
      expected: { en: 'blank: no average', es: 'en blanco: no hay promedio' },
      why: {
        en: `The average stay in “${row}” is printed as 0 days for ${sayList(columns)}, when ${sayList(people)} people were held there on an average day: nobody was counted as leaving, so there is no average, and 0 says that stays were over at once.`,
        es: `La estancia media en «${row}» figura como 0 días para ${sayList(
          columns.map((column) => `«${column}»`),
          'es',
        )}, cuando en un día medio había allí ${sayList(people, 'es')} personas: no se contó a nadie como salido, así que no hay promedio, y 0 dice que las estancias terminaron al instante.`,
      },
    })
  },
  dip: (facts: { printed: string; title: string; at: Point; before: Point; after: Point }): Told => {
    const { printed, title, at, before, after } = facts
    const [least, most] = [Math.min(before.value, after.value), Math.max(before.value, after.value)]
    const percent = `${n((at.value / least) * 100, 1)}%`
    return told({
      printed,
      expected: { en: `some number between ${n(least)} and ${n(most)}`, es: `un número entre ${n(least)} y ${n(most)}` },
      why: {
        en: `“${title}” prints ${n(at.value)} for ${at.year}, between ${n(before.value)} in ${before.year} and ${n(after.value)} in ${after.year}: ${percent} of the lower of the two, which no series of this size does by itself.`,
        es: `«${title}» da ${n(at.value)} para ${at.year}, entre ${n(before.value)} en ${before.year} y ${n(after.value)} en ${after.year}: el ${percent} del menor de los dos, algo que ninguna serie de este tamaño hace por sí sola.`,
      },
      arithmetic: `${n(at.value)} / ${n(least)} = ${n(at.value / least, 4)}`,
    })
  },
  longerThanPeriod: ({
    printed,
    row,
    value,
    quarter,
    days,
  }: {
    printed: string
    row: string
    value: number
    quarter: Quarter
    days: number
  }): Told =>
    told({
      printed,
      expected: { en: `at most ${days}, or a note on what is counted`, es: `${days} como máximo, o una nota sobre lo que se cuenta` },
      why: {
        en: `“${row}” averages ${n(value)} days in a row in ${quarterIn(quarter).en}, a quarter of ${days} days: that can be right only if stays in segregation that began before the quarter are counted whole, which the sheet does not say; nor does it name any limit on such stays.`,
        es: `«${row}» promedia ${n(value)} días seguidos en ${quarterIn(quarter).es}, un trimestre de ${days} días: solo puede ser correcto si las estancias en segregación que empezaron antes del trimestre se cuentan enteras, lo que la hoja no dice; tampoco menciona ningún límite a tales estancias.`,
      },
      arithmetic: `${n(value)} > ${days}`,
    }),
  missingQuarters: ({ before, quarter, missing }: { before: Quarter; quarter: Quarter; missing: readonly Quarter[] }): Told => {
    const [names, one] = [missing.map(quarterIn), missing.length === 1]
    const [first] = names
    return told({
      printed: { en: quarterIn(quarter).en, es: bare(quarterIn(quarter)) },
      expected: first ? { en: first.en, es: bare(first) } : notKnown,
      why: {
        en: `After ${quarterIn(before).en} comes ${quarterIn(quarter).en}: ${sayList(names.map(({ en }) => en))} ${one ? 'is' : 'are'} left out of the series without a word.`,
        es: `Después del ${bare(quarterIn(before))} viene ${quarterIn(quarter).es}: ${one ? 'falta' : 'faltan'} en la serie, sin una palabra, ${sayList(
          names.map(({ es }) => es),
          'es',
        )}.`,
      },
    })
  },
  quarterBreak: (facts: {
    printed: string
    before: Quarter
    quarter: Quarter
    factor: number
    reasons: readonly { row: string; past: number; now: number }[]
    renamed: string | undefined
  }): Told => {
    const { printed, before, quarter, factor, reasons, renamed } = facts
    const [first] = reasons
    const past = n(first?.past ?? 0)
    return told({
      printed,
      expected: { en: `comparable with ${past}`, es: `comparable con ${past}` },
      why: {
        en: `From ${quarterIn(before).en} to ${quarterIn(quarter).en} the average days in a row ${factor > 1 ? 'rise' : 'fall'} in all ${sayCount(reasons.length, 'reason')} at once, by a factor of ${n(factor, 1)} in the middle${renamed ? `, in the same quarter in which a reason is first printed as “${renamed}”` : ''}: what is measured has changed, and the quarters before and after cannot be compared.`,
        es: `Entre ${quarterIn(before).es} y ${quarterIn(quarter).es}, el promedio de días seguidos ${factor > 1 ? 'sube' : 'baja'} a la vez en los ${sayCount(reasons.length, 'motivo')}, por un factor medio de ${n(factor, 1)}${renamed ? `, en el mismo trimestre en que un motivo figura por primera vez como «${renamed}»` : ''}: cambió lo que se mide, y los trimestres de antes y de después no se pueden comparar.`,
      },
      arithmetic: reasons.map(({ row, past: was, now }) => `${row}: ${n(was)} → ${n(now)}`).join('; '),
    })
  },
  toldElsewhere: (facts: {
    title: string
    years: readonly { year: number; value: number }[]
    says: Bilingual
    source: Bilingual
  }): Told => {
    const { title, years, says, source } = facts
    return told({
      printed: n(years.reduce((all, { value }) => all + value, 0)),
      expected: { en: 'a note on the difference', es: 'una nota sobre la diferencia' },
      why: {
        en: `“${title}” prints ${sayList(years.map(({ year, value }) => `${n(value)} for FY${year}`))}; ${says.en} (${source.en}). The periods and definitions are not the same, and the sheet does not say how they differ.`,
        es: `«${title}» da ${sayList(
          years.map(({ year, value }) => `${n(value)} para el año fiscal ${year}`),
          'es',
        )}; ${says.es} (${source.es}). Los períodos y las definiciones no son los mismos, y la hoja no dice en qué difieren.`,
      },
    })
  },
}

interface Point {
  year: string
  value: number
}
