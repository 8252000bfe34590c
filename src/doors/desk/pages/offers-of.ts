import type { Facts, Subject } from '../../../kernel/case-state.ts'
import { localText } from '../../../kernel/local-text.ts'
import type { DeskVisit } from '../desk-visit.ts'
import type { Offers } from '../forms/filling.ts'
import type { Choice } from '../forms/form-field.ts'
import { languages } from '../forms/languages.ts'
import { sayName } from '../forms/say-name.ts'
import { zones } from '../forms/zones.ts'

/** More names than this are not a list to choose from; then the form has a box to write in. */
const listMax = 300

/** What forms of a case can offer to choose from: officers, places, and the subjects of the case itself. */
export async function offersOf({ door, nameOf }: Pick<DeskVisit, 'door' | 'nameOf'>, subjects: Iterable<Subject> = []): Promise<Offers> {
  const [officers, places] = await Promise.all([door.officers(), door.places()])
  return {
    officers: officers.length > listMax ? [] : officers,
    places: places.length > listMax ? [] : places,
    subjects: [...subjects].map((subject) => subjectChoice(subject, nameOf)),
    languages,
    zones,
  }
}

/** Officers among its facts are said by name. */
const subjectChoice = (subject: Subject, nameOf: DeskVisit['nameOf']): Choice => ({
  value: subject.id,
  says: `${sayName(subject.kind)}: ${sayFacts(subject.facts, subject.zone, nameOf)}`,
})

/** The first facts that are known, in a few words, to tell one subject from another. */
function sayFacts(facts: Facts, zone: string, nameOf: DeskVisit['nameOf']): string {
  const known = Object.entries(facts).filter(([, value]) => value !== null && value !== '')
  const said = known.slice(0, 3).map(([name, value]) => `${sayName(name).toLowerCase()} ${nameOf(String(value)) ?? sayValue(value, zone)}`)
  return said.length === 0 ? 'nothing known yet' : said.join(', ')
}

const sayValue = (value: string | boolean | null, zone: string): string =>
  typeof value === 'boolean'
    ? value
      ? 'yes'
      : 'no'
    : /^\d{4}-\d\d-\d\dT/.test(value ?? '')
      ? (localText(value ?? '', zone) ?? String(value))
      : String(value)
