import { sayNumber as n, sayCount, sayDay, sayList } from '../say-number.ts'
import { type Bilingual, notKnown, type Told, told } from './bilingual.ts'
import { oneRow } from './table-words.ts'

const facilities = (count: number): Bilingual => ({ en: sayCount(count, 'facility', 'facilities'), es: sayCount(count, 'centro') })

/** "A, B and C and others": the first names of a longer list. */
const someOf = (names: readonly string[], all: number): Bilingual => ({
  en: `${sayList(names)}${all > names.length ? ' and others' : ''}`,
  es: `${sayList(names, 'es')}${all > names.length ? ' y otros' : ''}`,
})

const sexes: Readonly<Record<string, { held: string; people: string }>> = {
  male: { held: 'hombres', people: 'hombres' },
  female: { held: 'mujeres', people: 'mujeres' },
}

/** Sentences on the list of facilities. */
export const facilityWords = {
  breakdowns: (facts: { facility: string; odd: Sum; other: Sum; all: readonly Sum[] }): Told => {
    const { facility, odd, other, all } = facts
    return told({
      printed: n(odd.sum),
      expected: n(other.sum),
      why: {
        en: `The average population of ${facility} is ${n(odd.sum)} when its ${odd.says.en} are added up, and ${n(other.sum)} by ${other.says.en}: each breaks down the same people.`,
        es: `La población media de ${facility} es ${n(odd.sum)} si se suma por ${odd.says.es} y ${n(other.sum)} si se suma por ${other.says.es}: cada desglose es de las mismas personas.`,
      },
      arithmetic: {
        en: all.map(({ says, sum }) => `${says.en}: ${n(sum, 4)}`).join('; '),
        es: all.map(({ says, sum }) => `${says.es}: ${n(sum, 4)}`).join('; '),
      },
    })
  },
  mandatory: ({ printed, facility, mandatory, held }: { printed: string; facility: string; mandatory: number; held: number }): Told =>
    told({
      printed,
      expected: held > 0 ? { en: `at most ${n(held)}`, es: `${n(held)} como máximo` } : notKnown,
      why: {
        en: `${facility} prints ${n(mandatory)} people held mandatorily on an average day, but ${n(held)} held altogether.`,
        es: `${facility} da ${n(mandatory)} personas en detención obligatoria en un día medio, pero ${n(held)} detenidas en total.`,
      },
      arithmetic: `${n(mandatory)} > ${n(held)}`,
    }),
  twice: ({ facility, rows }: { facility: string; rows: readonly [number, number] }): Told =>
    told({
      printed: facility,
      expected: oneRow,
      why: {
        en: `${facility} is listed in row ${rows[0]} and again in row ${rows[1]} with the same address: whoever adds up the column counts its people twice.`,
        es: `${facility} figura en la fila ${rows[0]} y de nuevo en la fila ${rows[1]} con la misma dirección: quien sume la columna cuenta dos veces a sus personas.`,
      },
    }),
  zips: ({ shown, facility, count }: { shown: string; facility: string; count: number }): Told =>
    told({
      printed: shown,
      expected: shown.padStart(5, '0'),
      why: {
        en: `The zip codes of ${facilities(count).en} lost their leading zero by being kept as numbers: ${facility} prints ${shown} for ${shown.padStart(5, '0')}, so they match no other list.`,
        es: `Los códigos postales de ${facilities(count).es} perdieron el cero inicial por guardarse como números: ${facility} dice ${shown} por ${shown.padStart(5, '0')}, así que no coinciden con ninguna otra lista.`,
      },
    }),
  otherSex: (facts: {
    facility: string
    said: string
    other: string
    against: number
    count: number
    percent: number
    also: readonly string[]
  }): Told => {
    const { facility, said, other, against, count, percent, also } = facts
    return told({
      printed: said,
      expected: { en: 'male and female, or a note on when it changed', es: 'hombres y mujeres, o una nota sobre cuándo cambió' },
      why: {
        en: `${facilities(count).en} ${count === 1 ? 'is' : 'are'} printed as holding one sex and also with people of the other, at least ${percent}% of those there: ${facility} holds “${said}” and ${n(against)} ${other} people on an average day${also.length > 0 ? `; also ${sayList(also)}` : ''}. The population is averaged over the year and the description may be of the day of the list: the sheet does not say.`,
        es: `${facilities(count).es} ${count === 1 ? 'figura' : 'figuran'} como de un solo sexo y también con personas del otro, al menos el ${percent}% de las que hay: ${facility} es «${said}» y tiene ${n(against)} ${sexes[other]?.people ?? other} en un día medio${also.length > 0 ? `; también ${sayList(also, 'es')}` : ''}. La población es el promedio del año y la descripción puede ser del día de la lista: la hoja no lo dice.`,
      },
    })
  },
  noInspection: (facts: { printed: string; none: number; all: number; names: readonly string[]; unrated: number }): Told => {
    const { printed, none, all, names, unrated } = facts
    const some = someOf(names, none)
    return told({
      printed,
      expected: { en: 'an inspection, or the reason there is none', es: 'una inspección, o por qué no la hay' },
      why: {
        en: `${none} of the ${facilities(all).en} listed ${none === 1 ? 'has' : 'have'} no inspection at all printed beside ${none === 1 ? 'it' : 'them'}, neither type nor date nor rating, though people were held there: ${some.en}.${unrated > 0 ? ` ${sayCount(unrated, 'other prints', 'others print')} an inspection and no rating, so ${none + unrated} have none.` : ''}`,
        es: `${none} de los ${facilities(all).es} de la lista ${none === 1 ? 'no tiene' : 'no tienen'} al lado ninguna inspección, ni tipo ni fecha ni calificación, aunque allí hubo personas detenidas: ${some.es}.${unrated > 0 ? ` ${sayCount(unrated, 'otro da', 'otros dan')} una inspección sin calificación, así que ${none + unrated} no la tienen.` : ''}`,
      },
    })
  },
  wordsForDay: ({
    printed,
    column,
    text,
    facility,
    count,
    inspected,
  }: {
    printed: string
    column: string
    text: string
    facility: string
    count: number
    inspected: number
  }): Told =>
    told({
      printed,
      expected: notKnown,
      why: {
        en: `For ${facilities(count).en} the column “${column}” holds words and no date, as “${text}” at ${facility}${inspected > 0 ? `; ${inspected} of them print${inspected === 1 ? 's' : ''} a type or rating of an inspection whose day is thereby lost` : ''}.`,
        es: `En ${facilities(count).es} la columna «${column}» tiene palabras y ninguna fecha, como «${text}» en ${facility}${inspected > 0 ? `; ${inspected} de ellos ${inspected === 1 ? 'da' : 'dan'} un tipo o una calificación de una inspección cuyo día se pierde así` : ''}.`,
      },
    }),
  oldInspections: (facts: {
    printed: string
    limit: Temporal.PlainDate
    asOf: Temporal.PlainDate
    years: number
    count: number
    oldest: readonly Dated[]
  }): Told => {
    const { printed, limit, asOf, years, count, oldest } = facts
    const list = (language: 'en' | 'es') =>
      oldest
        .map(({ facility, on }) => (language === 'en' ? `${facility} on ${sayDay(on, 'en')}` : `${facility}, el ${sayDay(on, 'es')}`))
        .join('; ')
    return told({
      printed,
      expected: { en: `${limit} or later`, es: `${limit} o después` },
      why: {
        en: `The last inspection of ${facilities(count).en} ended more than ${years} years before the day of the data (${sayDay(asOf, 'en')}), while the workbook’s own footnote speaks of annual or biennial inspections: ${list('en')}.`,
        es: `La última inspección de ${facilities(count).es} terminó más de ${years} años antes del día de los datos (${sayDay(asOf, 'es')}), aunque la nota al pie del propio libro habla de inspecciones anuales o bienales: ${list('es')}.`,
      },
      arithmetic: { en: `${asOf} − ${years} years = ${limit}`, es: `${asOf} − ${years} años = ${limit}` },
    })
  },
  laterInspections: ({ printed, asOf, count, last }: { printed: string; asOf: Temporal.PlainDate; count: number; last: Dated }): Told =>
    told({
      printed,
      expected: { en: `${asOf} or before`, es: `${asOf} o antes` },
      why: {
        en: `The last inspection of ${facilities(count).en} ended after the day of the data (${sayDay(asOf, 'en')}), the latest that of ${last.facility} on ${sayDay(last.on, 'en')}: this column is of a later day than the numbers beside it, and the sheet does not say of which.`,
        es: `La última inspección de ${facilities(count).es} terminó después del día de los datos (${sayDay(asOf, 'es')}), la más reciente la de ${last.facility}, el ${sayDay(last.on, 'es')}: esta columna es de un día posterior al de las cifras que están a su lado, y la hoja no dice de cuál.`,
      },
    }),
  impossibleInspection: ({
    printed,
    facility,
    on,
    until,
  }: {
    printed: string
    facility: string
    on: Temporal.PlainDate
    until: Temporal.PlainDate | undefined
  }): Told =>
    told({
      printed,
      expected: notKnown,
      why: {
        en: `The last inspection of ${facility} is printed as having ended on ${sayDay(on, 'en')}, ${until ? `after the workbook was made (${sayDay(until, 'en')})` : 'before there were such inspections'}.`,
        es: `La última inspección de ${facility} figura como terminada el ${sayDay(on, 'es')}, ${until ? `después de que se hizo el libro (${sayDay(until, 'es')})` : 'antes de que hubiera tales inspecciones'}.`,
      },
    }),
  spellings: ({ column, spellings }: { column: string; spellings: readonly (readonly [text: string, count: number])[] }): Told => {
    const [usual, rare] = spellings
    return told({
      printed: rare?.[0] ?? '',
      expected: usual?.[1] === rare?.[1] ? { en: 'one spelling', es: 'una sola grafía' } : (usual?.[0] ?? ''),
      why: {
        en: `“${column}” spells one thing in ${spellings.length} ways, ${sayList(spellings.map(([text, count]) => `“${text}” (${count})`))}: whoever counts by it counts them apart.`,
        es: `«${column}» escribe una misma cosa de ${spellings.length} maneras, ${sayList(
          spellings.map(([text, count]) => `«${text}» (${count})`),
          'es',
        )}: quien cuente por ella las cuenta por separado.`,
      },
    })
  },
  namesNotListed: ({
    first,
    unknown,
    all,
    sheet,
    names,
  }: {
    first: string
    unknown: number
    all: number
    sheet: string
    names: readonly string[]
  }): Told => {
    const rest = unknown - names.length
    return told({
      printed: first,
      expected: { en: 'a name of the list of facilities, or a code', es: 'un nombre de la lista de centros, o un código' },
      why: {
        en: `${unknown} of the ${sayCount(all, 'place')} named here ${unknown === 1 ? 'is' : 'are'} not in the sheet ${sheet} under that name, ${rest > 0 ? `${names.join(', ')} and ${rest} more` : sayList(names)}: ${unknown === 1 ? 'it is spelled otherwise there or is not listed' : 'some are spelled otherwise there, some are not listed'}, and neither sheet has a code to tell which.`,
        es: `${unknown} de los ${sayCount(all, 'lugar', 'lugares')} nombrados aquí no ${unknown === 1 ? 'está' : 'están'} en la hoja ${sheet} con ese nombre, ${rest > 0 ? `${names.join(', ')} y ${rest} más` : sayList(names, 'es')}: ${unknown === 1 ? 'se escribe allí de otro modo o no figura' : 'unos se escriben allí de otro modo, otros no figuran'}, y ninguna de las dos hojas tiene un código que permita saberlo.`,
      },
    })
  },
}

interface Sum {
  says: Bilingual
  sum: number
}

interface Dated {
  facility: string
  on: Temporal.PlainDate
}
