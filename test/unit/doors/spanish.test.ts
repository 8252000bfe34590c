import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { questions, registerQuestions } from '../../../src/audit/questions/catalogue.ts'
import { en as enPlaces } from '../../../src/doors/web/places/words/en.ts'
import { es as esPlaces } from '../../../src/doors/web/places/words/es.ts'
import { en } from '../../../src/doors/web/words/en.ts'
import { es } from '../../../src/doors/web/words/es.ts'
import { lawBook } from '../../../src/law/law-book.ts'
import { englishLeft, phrasesOf, saidIn } from './english-left.ts'
import { openRegisterApp } from './open-register-app.ts'
import { openTestApp, type TestApp } from './open-test-app.ts'

const lists = {
  'list.csv': `detention_facility_code,name,city,county,state,field_office
EXACONY,EXAMPLE COUNTY JAIL,SAMPLETON,SAMPLE,NY,Buffalo
XAAHOLD,EXAMPLE HOLD ROOM,SAMPLE CITY,EL PASO,TX,El Paso
`,
  'population.csv': `detention_facility_code,date,n_detained,n_detained_at_midnight,detention_facility
XAAHOLD,2026-01-01,3,1,EXAMPLE HOLD ROOM
XAAHOLD,2026-01-02,4,2,EXAMPLE HOLD ROOM
`,
}

/** What the pages say of questions, in English where it differs from the Spanish. */
const ofQuestions = [...questions, ...registerQuestions].flatMap((question) => {
  const [english, spanish] = [en.questions(question), es.questions(question)]
  return [
    ...phrasesOf({ title: english.title, says: english.says }, { title: spanish.title, says: spanish.says }),
    ...Object.keys(question.columns).flatMap((name) => phrasesOf(english.column(name), spanish.column(name))),
    ...Object.keys(question.filters).flatMap((name) => phrasesOf(english.filter(name), { ...spanish.filter(name) })),
  ]
})
const phrases = [...phrasesOf(en, es), ...phrasesOf(enPlaces, esPlaces), ...ofQuestions]

let app: Hono
let register: Awaited<ReturnType<typeof openRegisterApp>>
let audited: TestApp
beforeAll(async () => {
  register = await openRegisterApp(lists)
  app = register.app
  audited = await openTestApp()
}, 60_000)
afterAll(async () => {
  await audited?.close()
  await register?.close()
})
async function text(path: string): Promise<string> {
  const response = await app.request(path)
  expect(response.status).toBeLessThan(500)
  return response.text()
}

test('every question an audit or a register answers is told in Spanish, with its columns and its filters', () => {
  const same: string[] = []
  for (const question of [...questions, ...registerQuestions]) {
    const [english, spanish] = [en.questions(question), es.questions(question)]
    const pairs = [
      [english.title, spanish.title],
      [english.says, spanish.says],
      ...Object.keys(question.columns).map((name) => [english.column(name), spanish.column(name)]),
      ...Object.keys(question.filters).flatMap((name) => {
        const [own, other] = [english.filter(name), spanish.filter(name)]
        return [
          [own.title, other.title],
          [own.says, other.says],
        ]
      }),
    ]
    same.push(...pairs.flatMap(([own, other]) => (own === other ? [`${question.id}: ${own}`] : [])))
  }
  expect(same).toEqual([])
})

describe('no English is left on a page in Spanish, but what is said to be English', () => {
  test.each([
    '/places?lang=es',
    '/places?lang=es&search=nowhere',
    '/places/XAAHOLD?lang=es',
    '/places/NOPLACE?lang=es',
    '/nothing-here?lang=es',
    '/law/no-rule?lang=es',
    '/releases/none?lang=es',
    '/law?lang=es',
    '/law?lang=es&office=nobody',
    '/law/ero-holdroom-12h?lang=es&from=2026-03-06T21:00-05:00',
    '/law/calc-hours?lang=es',
  ])('%s', async (path) => {
    expect(englishLeft(await text(path), phrases)).toEqual([])
  })

  test.each([
    '',
    '/findings',
    '/findings?severity=policy',
    '/facilities',
    '/facilities/EXAHOLD',
    '/people',
    '/people/NOBODY',
    '/rows?question=findings',
    '/rows?question=released-ice-detentions',
    '/rows?question=none',
  ])('/releases/invented%s', async (path) => {
    const response = await audited.app.request(`/releases/invented${path}${path.includes('?') ? '&' : '?'}lang=es`)
    expect(response.status).toBeLessThan(500)
    const page = await response.text()
    expect(page).not.toContain('<main id="main" tabindex="-1" lang="en">')
    expect(englishLeft(page, phrases)).toEqual([])
  })

  test('the pages of places say what they have in English, and what they say themselves is Spanish', async () => {
    const page = await text('/places/XAAHOLD?lang=es')
    expect(page).toContain('<h1 lang="en">EXAMPLE HOLD ROOM</h1>')
    expect(page).toContain('Personas presentes en EXAMPLE HOLD ROOM, por día')
    expect(page).not.toContain(es.partlyEnglish)
    expect(saidIn(await text('/places?lang=es'))).toEqual(
      expect.arrayContaining(['Filas 1 a 2 de 2', 'no se sabe', 'Nombre, código o ciudad']),
    )
  })

  test('every page of the law book: who a rule binds, and every example with its state, in Spanish', async () => {
    const left: Record<string, string[]> = {}
    const states = ['met', 'late', 'lapsed', 'running', 'paused', 'not-started', 'untestable', 'true', 'false']
    const offices = lawBook.flatMap(({ office }) => phrasesOf(en.law.officeNamed(office), es.law.officeNamed(office)))
    for (const { id } of lawBook) {
      const page = await text(`/law/${id}?lang=es`)
      const said = new Set(saidIn(page))
      const found = [...englishLeft(page, [...phrases, ...offices]), ...states.filter((word) => said.has(word))]
      if (found.length > 0) left[id] = found
    }
    expect(left).toEqual({})
  }, 60_000)

  test('every office of the law book that is more than letters has a name in Spanish', () => {
    const same = lawBook.map(({ office }) => office).filter((office) => /[a-z]/.test(office) && es.law.officeNamed(office) === office)
    expect(same).toEqual([])
  })

  test('a page that is not there says so in Spanish alone', async () => {
    const page = await text('/nothing-here?lang=es')
    expect(page).toContain('No hay ninguna página en /nothing-here; compruebe la dirección.')
    expect(page).not.toContain(es.partlyEnglish)
  })
})
