import { sayField, saySection } from '../foia/foia-fields.ts'
import { sayNumber as n, sayCount, sayDay } from '../say-number.ts'
import { type Bilingual, type Told, told } from './bilingual.ts'
import { newData } from './edition-words.ts'
import { shortOrOver } from './relation-words.ts'

/** A field of a section. */
interface Place {
  section: string
  field: string
}

const placeIn = ({ section, field }: Place): Bilingual => ({
  en: `${saySection(section).en}, ${sayField(field).en}`,
  es: `${saySection(section).es}, ${sayField(field).es}`,
})

/** The points of a list of days, as the form names them. */
const points = {
  lowest: { en: 'lowest', es: 'mínimo' },
  median: { en: 'median', es: 'mediana' },
  average: { en: 'average', es: 'promedio' },
  highest: { en: 'highest', es: 'máximo' },
} as const
export type TimePoint = keyof typeof points

const terms = (values: readonly number[]): string =>
  values.map((value, at) => `${at === 0 ? '' : value < 0 ? ' − ' : ' + '}${n(Math.abs(value))}`).join('')

/** Sentences on annual FOIA reports. `who` is a component as the report writes it: "ICE". */
export const foiaWords = {
  identity: ({
    who,
    section,
    field,
    values,
    sum,
    printed,
  }: Place & { who: string; values: readonly number[]; sum: number; printed: number }): Told =>
    told({
      printed: n(printed),
      expected: n(sum),
      why: {
        en: `${who}’s ${saySection(section).en} do not add up: ${terms(values)} is ${n(sum)}, but ${n(printed)} is printed as ${sayField(field).en}.`,
        es: `La sección ${quoted(section)} de ${who} no cuadra: ${terms(values)} es ${n(sum)}, pero figura ${n(printed)} como ${sayField(field).es}.`,
      },
      arithmetic: `${terms(values)} = ${n(sum)}`,
    }),
  same: ({ who, one, other, value, beside }: { who: string; one: Place; other: Place; value: number; beside: number }): Told =>
    told({
      printed: n(value),
      expected: n(beside),
      why: {
        en: `The report prints one number of ${who} twice and differently: ${n(value)} (${placeIn(one).en}) and ${n(beside)} (${placeIn(other).en}).`,
        es: `El informe da dos veces una misma cifra de ${who}, y distinta: ${n(value)} (${placeIn(one).es}) y ${n(beside)} (${placeIn(other).es}).`,
      },
      arithmetic: `${n(value)} − ${n(beside)} = ${n(value - beside)}`,
    }),
  backlog: ({ who, field, backlog, pending }: { who: string; field: string; backlog: number; pending: number }): Told =>
    told({
      printed: n(backlog),
      expected: { en: `at most ${n(pending)}`, es: `${n(pending)} como máximo` },
      why: {
        en: `${who} reports ${n(backlog)} ${sayField(field).en} and ${n(pending)} pending at the end of the year: a backlog is part of what is pending and cannot be larger.`,
        es: `${who} informa de ${n(backlog)} ${sayField(field).es} y ${n(pending)} pendientes al final del año: lo atrasado es parte de lo pendiente y no puede ser mayor.`,
      },
      arithmetic: `${n(backlog)} > ${n(pending)}`,
    }),
  whole: ({
    who,
    section,
    field,
    parts,
    sum,
    printed,
  }: Place & { who: string; parts: readonly number[]; sum: number; printed: number }): Told => {
    const off = n(Math.abs(sum - printed))
    return told({
      printed: n(printed),
      expected: n(sum),
      why: {
        en: `The ${sayCount(parts.length, 'component')} of ${who} add up to ${n(sum)} in ${saySection(section).en} (${sayField(field).en}), but ${n(printed)} is printed for the whole, ${off} too ${sum > printed ? 'few' : 'many'}.`,
        es: `Los ${sayCount(parts.length, 'componente')} de ${who} suman ${n(sum)} en la sección ${quoted(section)} (${sayField(field).es}), pero el total figura como ${n(printed)}: ${shortOrOver(sum - printed)} ${off}.`,
      },
      arithmetic: `${parts.map((part) => n(part)).join(' + ')} = ${n(sum)}`,
    })
  },
  list: ({
    who,
    section,
    parts,
    sum,
    printed,
  }: {
    who: string
    section: string
    parts: readonly number[]
    sum: number
    printed: number
  }): Told => {
    const one = parts.length === 1
    return told({
      printed: n(printed),
      expected: n(sum),
      why: {
        en: `The ${sayCount(parts.length, 'entry', 'entries')} of ${who} in ${saySection(section).en} add${one ? 's' : ''} up to ${n(sum)}, but the total is printed as ${n(printed)}.`,
        es: `${one ? 'La única entrada (1)' : `Las ${n(parts.length)} entradas`} de ${who} en la sección ${quoted(section)} ${one ? 'suma' : 'suman'} ${n(sum)}, pero el total figura como ${n(printed)}.`,
      },
      arithmetic: `${parts.map((part) => n(part)).join(' + ')} = ${n(sum)}`,
    })
  },
  order: (facts: {
    who: string
    section: string
    group: string
    small: TimePoint
    value: number
    large: TimePoint
    limit: number
  }): Told => {
    const { who, section, group, value, limit } = facts
    const [small, large] = [points[facts.small], points[facts.large]]
    const field = group === '' ? undefined : sayField(group)
    return told({
      printed: { en: `${small.en} ${n(value)}, ${large.en} ${n(limit)}`, es: `${small.es} ${n(value)}, ${large.es} ${n(limit)}` },
      expected: { en: `${small.en} at most ${large.en}`, es: `${small.es} no mayor que ${large.es}` },
      why: {
        en: `${who} reports a ${small.en} of ${n(value)} days and a ${large.en} of ${n(limit)} days for the same requests (${saySection(section).en}${field ? `, ${field.en}` : ''}): the ${small.en} cannot be above the ${large.en}.`,
        es: `${who} informa, para las mismas solicitudes, de ${n(value)} días (${small.es}) y de ${n(limit)} días (${large.es}) en la sección ${quoted(section)}${field ? `, ${field.es}` : ''}: lo primero no puede ser mayor que lo segundo.`,
      },
      arithmetic: `${n(value)} > ${n(limit)}`,
    })
  },
  namedForYear: ({ named, year }: { named: string; year: number }): Told =>
    told({
      printed: named,
      expected: String(year),
      why: {
        en: `The file is named for ${named}, but the report in it says that it is of fiscal year ${year}.`,
        es: `El archivo lleva el nombre de ${named}, pero el informe que contiene dice ser del año fiscal ${year}.`,
      },
    }),
  madeEarly: ({ year, madeOn, end }: { year: number; madeOn: Temporal.PlainDate; end: Temporal.PlainDate }): Told =>
    told({
      printed: madeOn.toString(),
      expected: { en: `after ${end}`, es: `después del ${end}` },
      why: {
        en: `The report of fiscal year ${year} says that it was made on ${sayDay(madeOn, 'en')}, before the year was over.`,
        es: `El informe del año fiscal ${year} dice que se hizo el ${sayDay(madeOn, 'es')}, antes de que terminara el año.`,
      },
    }),
  receivedLate: ({
    who,
    section,
    year,
    received,
    end,
  }: {
    who: string
    section: string
    year: number
    received: Temporal.PlainDate
    end: Temporal.PlainDate
  }): Told =>
    told({
      printed: received.toString(),
      expected: { en: `${end} or before`, es: `${end} o antes` },
      why: {
        en: `${who} lists an item received on ${sayDay(received, 'en')} among the oldest pending at the end of fiscal year ${year} (${sayDay(end, 'en')}), after that year was over (${saySection(section).en}).`,
        es: `${who} incluye algo recibido el ${sayDay(received, 'es')} entre lo más antiguo pendiente al final del año fiscal ${year} (${sayDay(end, 'es')}), cuando ese año ya había terminado (${saySection(section).es}).`,
      },
    }),
  pendingTooLong: (
    facts: Place & { who: string; received: Temporal.PlainDate; end: Temporal.PlainDate; days: number; possible: number },
  ): Told => {
    const { who, section, field, received, end, days, possible } = facts
    return told({
      printed: { en: `${received}, ${n(days)} days`, es: `${received}, ${n(days)} días` },
      expected: { en: `at most ${n(possible)} days`, es: `${n(possible)} días como máximo` },
      why: {
        en: `${who} lists an item received on ${sayDay(received, 'en')} as pending ${n(days)} working days at ${sayDay(end, 'en')}, but only ${n(possible)} days of any kind lie between (${placeIn({ section, field }).en}).`,
        es: `${who} incluye algo recibido el ${sayDay(received, 'es')} como pendiente durante ${n(days)} días hábiles hasta el ${sayDay(end, 'es')}, pero entre una fecha y otra solo hay ${n(possible)} días de cualquier clase (${placeIn({ section, field }).es}).`,
      },
      arithmetic: { en: `${end} − ${received} = ${n(possible)} days`, es: `${end} − ${received} = ${n(possible)} días` },
    })
  },
  carriedStart: (facts: { who: string; section: string; year: number; was: number; value: number; hasNote: boolean }): Told => {
    const { who, section, year, was, value, hasNote } = facts
    return told({
      printed: n(value),
      expected: n(was),
      why: {
        en: `${who} ended fiscal year ${year} with ${n(was)} pending (${saySection(section).en}) and began the next with ${n(value)}, ${moved(value, was)} overnight${hasNote ? '; a footnote says only that numbers were updated after databases were reviewed' : ', and no footnote names it'}.`,
        es: `${who} terminó el año fiscal ${year} con ${n(was)} pendientes (${saySection(section).es}) y empezó el siguiente con ${n(value)}, ${moved(value, was)} de la noche a la mañana${hasNote ? '; una nota al pie solo dice que las cifras se actualizaron tras revisar las bases de datos' : ', y ninguna nota al pie lo menciona'}.`,
      },
      arithmetic: `${n(value)} − ${n(was)} = ${n(value - was)}`,
    })
  },
  carried: ({ who, field, year, was, value }: { who: string; field: string; year: number; was: number; value: number }): Told =>
    told({
      printed: n(value),
      expected: n(was),
      why: {
        en: `The report of fiscal year ${year} gives ${n(value)} as ${sayField(field).en} of ${who}, where that year’s own report printed ${n(was)} (${moved(value, was)}).`,
        es: `El informe del año fiscal ${year} da ${n(value)} como ${sayField(field).es} de ${who}, donde el informe de aquel mismo año daba ${n(was)} (${moved(value, was)}).`,
      },
      arithmetic: `${n(value)} − ${n(was)} = ${n(value - was)}`,
    }),
  again: ({ file, other, year, isSame }: { file: string; other: string; year: number | undefined; isSame: boolean }): Told =>
    told({
      printed: String(year),
      expected: isSame ? newData : { en: 'a year of its own', es: 'un año propio' },
      why: isSame
        ? { en: `${file} is byte for byte the same file as ${other}.`, es: `${file} es byte por byte el mismo archivo que ${other}.` }
        : {
            en: `${file} and ${other} both say that they are of fiscal year ${year}.`,
            es: `${file} y ${other} dicen ambos ser del año fiscal ${year}.`,
          },
    }),
}

const moved = (value: number, was: number): string => `${value > was ? '+' : '−'}${n(Math.abs(value - was))}`

/** A section's name in quotes: « » are kept for the words of the file. */
function quoted(section: string): string {
  const { es } = saySection(section)
  return es.startsWith('«') ? es : `“${es}”`
}
