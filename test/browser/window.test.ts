import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Served, serveApp } from '../../src/doors/web/serve-app.ts'
import { beginJourney, type Journey } from '../record/custody/journey.ts'
import { grantWindow, type OpenWindow, putInCustody } from '../record/legal-access/open-window.ts'
import { makeCode, phrase, windowSite } from '../record/legal-access/window-site.ts'
import { axeFinds } from './find-barriers.ts'
import { follow } from './follow.ts'
import { openBrowser, type TestBrowser } from './open-browser.ts'
import { widths } from './open-site.ts'

let journey: Journey
let served: Served
let browser: TestBrowser
let clerk: string
let registry: string
beforeAll(async () => {
  journey = await beginJourney()
  clerk = await journey.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
  registry = await journey.officer(['records-supervisor'], { office: 'records', name: 'Registry Example' })
  served = await serveApp(windowSite(journey), { host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await journey?.close()
})

/** Somebody in custody with a window, who has asked, complained and was answered. */
async function aFile(): Promise<OpenWindow> {
  const personId = await journey.person()
  await putInCustody(journey, personId)
  const window = await grantWindow(journey, clerk, personId)
  const { entry } = await window.act('RequestCorrection', { whatIsWrong: 'El nombre está mal escrito.', shouldSay: 'Inés, con acento.' })
  const subjectId = `correction:${entry.entryId}`
  await journey.act('AnswerCorrection', clerk, { subjectId, answer: 'refused', reasons: 'The passport has it as recorded.' }, personId)
  const complaint = await window.act('SendComplaint', { about: 'a delay', complaint: 'Espero desde el martes.' })
  const answer = { subjectId: `complaint:${complaint.entry.entryId}`, outcome: 'put right', answer: 'The paper was handed over today.' }
  await journey.act('AnswerComplaint', registry, answer, personId)
  const share = {
    sharedWith: 'Example County Court',
    what: 'Notice to Appear',
    ground: 'order of a court',
    why: 'Ordered on an invented day.',
  }
  await journey.act('ShareFile', clerk, share, personId)
  const outbox = journey.startOutbox()
  await outbox.look()
  return window
}

const pages = ['', '/record', '/due', '/documents', '/readers', '/corrections', '/requests', '/notices', '/complaints', '/print']
const languages = {
  en: {
    go: 'Go on',
    open: 'Open my file',
    out: 'Sign out',
    choose: 'Choose a passphrase',
    code: 'Code',
    answer: 'Year of birth, or passphrase',
  },
  es: {
    go: 'Continuar',
    open: 'Abrir mi expediente',
    out: 'Salir',
    choose: 'Elija una frase de acceso',
    code: 'Código',
    answer: 'Año de nacimiento o frase de acceso',
  },
}

/** What stands in somebody's way on a page, as axe finds it, and whether it is wider than the phone. */
async function barriers(page: Page): Promise<readonly string[]> {
  const found = await axeFinds(page)
  const wide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
  return wide ? [...found, 'wider than the screen'] : found
}

describe.each(['en', 'es'] as const)('the window, in %s, on a phone', (lang) => {
  const words = languages[lang]

  test('is opened with code, year and passphrase, read page by page without a barrier, and left', async () => {
    const code = await makeCode(journey, clerk, await aFile())
    const context = await browser.newContext({ viewport: widths.phone, locale: lang })
    const page = await context.newPage()
    await page.goto(`${served.url}/my-file`)
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
    expect(await barriers(page)).toEqual([])
    await page.getByLabel(words.code, { exact: true }).fill(code)
    await page.getByLabel(words.answer).fill('1990')
    await follow(page.getByRole('button', { name: words.go }))
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(words.choose)
    expect(await barriers(page)).toEqual([])
    await page.locator('#chosen').fill(phrase)
    await page.locator('#again').fill(phrase)
    await follow(page.getByRole('button', { name: words.open }))
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Inés Invented')
    for (const path of pages) {
      await page.goto(`${served.url}/my-file${path}?lang=${lang}`)
      for (const fold of await page.locator('summary').all()) await fold.click()
      expect([path, await barriers(page)]).toEqual([path, []])
    }
    await page.goto(`${served.url}/my-file?lang=${lang}`)
    await follow(page.getByRole('button', { name: words.out }))
    await page.goBack()
    await page.reload()
    expect(page.url()).toContain('/my-file/sign-in')
    await context.close()
  })
})

test('everything works by keyboard alone and with no script: a correction asked for, a complaint sent, a notice read', async () => {
  const window = await aFile()
  const code = await makeCode(journey, clerk, window)
  const context = await browser.newContext({ viewport: widths.phone, locale: 'en', javaScriptEnabled: false })
  const page = await context.newPage()
  const type = async (text: string) => {
    await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  const focusOn = async (selector: string) => {
    for (let press = 0; press < 80; press++) {
      await page.keyboard.press('Tab')
      if ((await page.locator(`${selector}:focus`).count()) > 0) return
    }
    throw new Error(`No key leads to ${selector}.`)
  }
  await page.goto(`${served.url}/my-file/sign-in?lang=en`)
  await focusOn('#code')
  await page.keyboard.type(code)
  await type('1990')
  await page.keyboard.press('Enter')
  await focusOn('#chosen')
  await page.keyboard.type(phrase)
  await type(phrase)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/my-file?lang=en')
  await page.goto(`${served.url}/my-file/corrections?lang=en#new`)
  await focusOn('#in-whatIsWrong')
  await page.keyboard.type('My street is wrong.')
  await type('Another invented street.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[role=status]')
  expect(await page.locator('main').textContent()).toContain('This page is your receipt')
  await page.goto(`${served.url}/my-file/complaints?lang=en`)
  await focusOn('#in-about')
  await page.keyboard.type('A delay')
  await type('Nobody answered for a week.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[role=status]')
  await page.goto(`${served.url}/my-file/notices?lang=en`)
  await focusOn('main button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('text=You read it')
  const acts = (await journey.entries(window.personId)).filter(({ officerId }) => officerId === window.windowId).map(({ act }) => act)
  expect(acts.slice(-3)).toEqual(['RequestCorrection', 'SendComplaint', 'AcknowledgeNotice'])
  await context.close()
})

test('the whole file prints with every fold open and no form', async () => {
  const code = await makeCode(journey, clerk, await aFile())
  const context = await browser.newContext({ viewport: widths.phone, locale: 'en' })
  const page = await context.newPage()
  await page.goto(`${served.url}/my-file/sign-in?lang=en`)
  await page.locator('#code').fill(code)
  await page.locator('#answer').fill('1990')
  await page.keyboard.press('Enter')
  await page.locator('#chosen').fill(phrase)
  await page.locator('#again').fill(phrase)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/my-file?lang=en')
  await page.goto(`${served.url}/my-file/print?lang=en`)
  expect(await page.locator('main details:not([open])').count()).toBe(0)
  expect(await page.locator('main form').count()).toBe(0)
  const text = await page.locator('main').textContent()
  for (const said of [
    'What is recorded',
    'What is due',
    'Documents',
    'Who read or was given the file',
    'Example County Court',
    'Espero desde el martes.',
  ])
    expect(text).toContain(said)
  await context.close()
})
