export interface Staying {
  unique_identifier: string | null
  detention_facility_code: string | null
  detention_facility: string
  book_in_date_time: string
  book_out_date_time: string | null
  gender: string | null
  book_in_criminality: string | null
  birth_year: number | null
}

export interface Count {
  facility_code: string
  day: string
  present: number
  at_midnight: number
  male: number
  female: number
  convicted: number
  possibly_minor: number
}

const dayOf = (moment: string) => Temporal.PlainDate.from(moment.slice(0, 10))

/** Counts as the rule is told (performance.md 3.1): every person, every facility, every day, one by one. */
export function countByHand(rows: readonly Staying[], from: string, until: string): Count[] {
  const last = Temporal.PlainDate.from(until)
  const codes = [...new Set(rows.map((row) => row.detention_facility_code).filter((code) => code !== null))].toSorted()
  const counts: Count[] = []
  for (const code of codes) {
    const here = rows.flatMap((row, place) =>
      row.detention_facility_code === code ? [{ ...row, who: row.unique_identifier ?? `row ${place}` }] : [],
    )
    const days: Count[] = []
    for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
      const there = here.filter((row) => isThere(row, day, last))
      const people = (which: (row: Staying) => boolean) => new Set(there.filter(which).map(({ who }) => who)).size
      days.push({
        facility_code: code,
        day: day.toString(),
        present: people(() => true),
        at_midnight: people((row) => row.book_out_date_time === null || Temporal.PlainDate.compare(dayOf(row.book_out_date_time), day) > 0),
        male: people(({ gender }) => gender === 'Male'),
        female: people(({ gender }) => gender === 'Female'),
        convicted: people((row) => row.book_in_criminality === '1 Convicted Criminal'),
        possibly_minor: people(
          ({ birth_year }) => birth_year !== null && Temporal.PlainDate.compare(day, new Temporal.PlainDate(birth_year + 18, 1, 1)) < 0,
        ),
      })
    }
    if (days.some(({ present }) => present > 0)) counts.push(...days)
  }
  return counts
}

/** There on the day: from book-in to book-out, both included; an end before the beginning is taken for the beginning. */
function isThere({ book_in_date_time, book_out_date_time }: Staying, day: Temporal.PlainDate, last: Temporal.PlainDate): boolean {
  const began = dayOf(book_in_date_time)
  const out = book_out_date_time === null ? last : dayOf(book_out_date_time)
  const end = Temporal.PlainDate.compare(out, began) < 0 ? began : out
  return Temporal.PlainDate.compare(began, day) <= 0 && Temporal.PlainDate.compare(day, end) <= 0
}
