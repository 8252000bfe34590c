import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../../src/doors/web/words/en.ts'
import { es } from '../../../src/doors/web/words/es.ts'
import { everyPage } from '../../browser/every-page.ts'
import { openTestApp, type TestApp } from './open-test-app.ts'

let site: TestApp
beforeAll(async () => {
  site = await openTestApp()
})
afterAll(() => site.close())
const text = async (path: string) => (await site.app.request(path)).text()

describe('every page', () => {
  test.each(everyPage)('%s carries no script, no inline style and no address of another host to load from', async (path) => {
    const html = await text(path)
    expect(html).not.toMatch(/<script|<style|\sstyle="|\son\w+="|javascript:/i)
    expect(html).not.toMatch(/<(?:link|img|iframe)[^>]+(?:href|src)="(?:https?:)?\/\//i)
  })

  test.each(everyPage)('%s is answered, if only to say what is wrong', async (path) => {
    expect((await site.app.request(path)).status).toBeLessThan(500)
  })

  test('forbids scripts and other hosts in its headers', async () => {
    const { headers } = await site.app.request('/')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
  })
})

describe('what a person sends', () => {
  test('is written as text, never as markup', async () => {
    const attack = '"><script>alert(1)</script>'
    for (const path of [
      `/releases/invented/findings?facility=${encodeURIComponent(attack)}`,
      `/law/ero-holdroom-12h?from=${encodeURIComponent(attack)}`,
      `/${encodeURIComponent(attack)}`,
    ]) {
      expect(await text(path)).not.toContain('<script')
    }
  })

  test.each([
    ['/releases/invented/findings?month=13', 400],
    ['/releases/invented/rows?question=findings&sort=person_id', 400],
    ['/releases/invented/rows.csv?question=findings&severity=worst', 400],
    ['/releases/invented/rows?question=drop-table', 404],
    ['/releases/none', 404],
    ['/law/none', 404],
    ['/assets/x/uswds/../../../../package.json', 404],
    ['/assets/x/uswds/css/..%2F..%2Fpackage.json', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect((await site.app.request(path)).status).toBe(status)
  })

  test('a whole id typed into the box opens that record, and part of one opens nothing', async () => {
    const found = await site.app.request('/releases/invented/people?person=INVENTED-0005')
    expect(found.headers.get('location')).toBe('/releases/invented/people/INVENTED-0005')
    expect((await site.app.request('/releases/invented/people/INVENTED-00')).status).toBe(404)
  })
})

describe('words', () => {
  test('both languages say the same things', () => {
    const shape = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`))
        : [`${path}: ${Array.isArray(value) ? `list of ${value.length}` : typeof value}`]
    expect(shape(es, '')).toEqual(shape(en, ''))
  })

  test('only a miss of a statute or regulation is called a breach', async () => {
    const html = await text('/releases/invented/rows?question=findings&severity=policy')
    expect(html).toContain('over the policy limit')
    expect(html.replaceAll(/<form[\s\S]*?<\/form>/g, '')).not.toMatch(/\bbreach/i)
  })

  test('what the audit could not write is "not collected", never zero', async () => {
    const partial = await openTestApp({ without: ['stays', 'population'] })
    const { body } = await partial.json('/api/v1/releases/invented/questions/count-stays')
    expect(body).toMatchObject({ isCollected: false, rows: [] })
    const html = await (await partial.app.request('/releases/invented')).text()
    expect(html).toMatch(/<dt>Stays<\/dt><dd><span[^>]*>not collected/)
    expect((await partial.app.request('/releases/invented/facilities/EXAHOLD')).status).toBe(200)
    await partial.close()
  })
})

describe('a record', () => {
  test('shows what was found in the audit, and the same clock computed with its steps', async () => {
    const html = await text('/releases/invented/people/INVENTED-0005')
    expect(html).toContain('Twelve hours in a hold room')
    expect(html).toContain('Late: stopped outside the limit')
    expect(html).toMatch(/<ol class="writ-steps">/)
    expect(html.indexOf('Clocks, explained')).toBeGreaterThan(html.indexOf('In order'))
  })
})

describe('the law book', () => {
  test('every rule has a page, and every example on it comes out as its writer expected', async () => {
    const { body } = await site.json('/api/v1/law')
    const rules = body.rules as { id: string }[]
    expect(rules.length).toBeGreaterThan(50)
    const differing: string[] = []
    for (const rule of rules) {
      const response = await site.app.request(`/law/${rule.id}`)
      if (response.status !== 200 || (await response.text()).includes('writ-verdict--wrong')) differing.push(rule.id)
    }
    expect(differing).toEqual([])
  })
})
