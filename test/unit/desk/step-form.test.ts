import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defineAct } from '../../../src/acts/act.ts'
import { dayField, field, instantField } from '../../../src/acts/field.ts'
import { type ActForm, hiddenBoxes, readActForm } from '../../../src/doors/desk/forms/act-form.ts'
import { formView } from '../../../src/doors/desk/forms/form-view.ts'
import { stepForm } from '../../../src/doors/desk/forms/step-form.ts'
import { zones } from '../../../src/doors/desk/forms/zones.ts'

const act = defineAct({
  act: 'NoteVisit',
  entry: 'VisitNoted',
  office: 'example',
  caseKind: 'example',
  kind: 'observation',
  title: 'Note a visit',
  says: 'An invented act for these tests.',
  input: z.strictObject({
    occurredAt: instantField({ label: 'When it was', ask: 'When and where' }),
    visitor: z
      .string()
      .min(1)
      .max(80)
      .meta(field({ label: 'Visitor', personal: true, ask: 'Who came' })),
    languages: z
      .array(
        z.strictObject({
          spoken: z
            .string()
            .min(1)
            .meta(field({ label: 'Spoken' })),
        }),
      )
      .optional()
      .meta(field({ label: 'Languages', ask: 'Who came' })),
    isCounsel: z.boolean().meta(field({ label: 'Counsel of record', ask: 'Who came' })),
    note: z
      .string()
      .max(2000)
      .optional()
      .meta(field({ label: 'Note' })),
    againOn: dayField({ label: 'Next visit' }).optional(),
  }),
  by: [],
  authorities: () => [],
  requires: [],
  tells: () => ({}),
})

const when = {
  'in.occurredAt.month': '3',
  'in.occurredAt.day': '6',
  'in.occurredAt.year': '2026',
  'in.occurredAt.time': '09:00',
  'in.occurredAt.zone': 'America/Chicago',
}
const who = { 'in.visitor': 'Ana Inventada', 'in.isCounsel': 'yes' }

function form(boxes: Record<string, string>): ActForm {
  const sent = new FormData()
  for (const [name, value] of Object.entries(boxes)) sent.append(name, value)
  return readActForm(act, sent)
}

const offers = { officers: [], places: [], subjects: [], languages: [], zones }
const page = async (shown: ActForm, faults: readonly { at: string; message: string }[] = []) =>
  String(await formView(shown, { action: '/desk/acts/NoteVisit', csrf: 'c', offers, faults, delegations: [] }))

/** What the browser would send from a page, were nothing changed on it. */
function sentFrom(html: string): Record<string, string> {
  const read = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => [match[1] ?? '', plain(match[2] ?? '')])
  return Object.fromEntries([
    ...read(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g),
    ...read(/<input class="usa-input[^>]* name="([^"]*)"[^>]* value="([^"]*)">/g),
    ...read(/<textarea[^>]* name="([^"]*)"[^>]*>\n([^<]*)<\/textarea>/g),
    ...read(/<input class="usa-radio__input" type="radio" id="[^"]*" name="([^"]*)" value="([^"]*)" checked>/g),
    ...[...html.matchAll(/<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)].map((match) => [
      match[1] ?? '',
      /value="([^"]*)" selected/.exec(match[2] ?? '')?.[1] ?? '',
    ]),
  ])
}
const plain = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

describe('a form of several pages', () => {
  test('goes on only when the page is answered, and keeps what was typed', () => {
    const stepped = stepForm(form({ page: '1', ...when, 'in.visitor': 'Ana Inventada' }), 'next')
    expect(stepped.show).toBe('page')
    if (stepped.show !== 'page') return
    expect(stepped.faults).toEqual([{ at: 'isCounsel', message: 'Counsel of record: choose an answer.' }])
    expect(stepped.form.answers.visitor).toEqual(['Ana Inventada'])
  })

  test('comes to the check page after its last, with the whole input', () => {
    const stepped = stepForm(form({ page: '2', ...when, ...who }), 'next')
    expect(stepped).toMatchObject({
      show: 'check',
      input: { visitor: 'Ana Inventada', isCounsel: true, occurredAt: '2026-03-06T15:00:00.000Z' },
    })
  })

  test('goes from a changed answer straight back to the check page', () => {
    expect(stepForm(form({ page: '0', change: 'yes', ...when, ...who }), 'next').show).toBe('check')
    expect(stepForm(form({ page: '0', ...when, ...who }), 'next')).toMatchObject({ show: 'page', form: { at: 1 } })
  })

  test('never records what is not answered, whatever button is claimed to have been pressed', () => {
    const stepped = stepForm(form({ page: '3', ...who }), 'record')
    expect(stepped).toMatchObject({ show: 'page', form: { at: 0 }, faults: [{ at: 'occurredAt' }] })
  })

  test('adds and takes away items of a list, and the others keep their answers', () => {
    const two = {
      page: '1',
      'in.languages.count': '3',
      'in.languages.0.spoken': 'es',
      'in.languages.1.spoken': 'fr',
      'in.languages.2.spoken': 'ht',
    }
    const stepped = stepForm(form(two), 'remove:languages.1')
    expect(stepped.form.answers).toMatchObject({ 'languages.count': ['2'], 'languages.0.spoken': ['es'], 'languages.1.spoken': ['ht'] })
    expect(stepForm(form(two), 'add:languages').form.answers['languages.count']).toEqual(['4'])
    expect(stepForm(form(two), 'add:visitor').form.answers['visitor.count']).toBeUndefined()
  })

  test('asks a correction for its reason', () => {
    const asked = { ...when, ...who, page: '2', 'correction-kind': 'corrects', 'correction-entry': 'a'.repeat(36) }
    expect(stepForm(form({ ...asked, page: '3' }), 'check')).toMatchObject({ show: 'page', faults: [{ at: 'reason' }] })
    expect(stepForm(form({ ...asked, page: '3', reason: 'The year was misread.' }), 'check').show).toBe('check')
  })
})

describe('what travels with the form', () => {
  test('comes back whole from every page, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 60 }).filter((text) => text.trim() === text && !/[\r\n\0]/.test(text)),
        fc.constantFrom(0, 1, 2),
        async (typed, at) => {
          const begun = form({ page: String(at), key: 'k', purpose: typed, ...when, ...who, 'in.visitor': typed, 'in.note': typed })
          const html = await page(begun)
          const again = form(sentFrom(html))
          expect(again.answers.visitor).toEqual([typed])
          expect(again.answers.note).toEqual([typed])
          expect(again.purpose).toBe(typed)
          expect(again.at).toBe(at)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is sent hidden on the other pages and never twice on its own', () => {
    const begun = form({ page: '1', ...when, ...who })
    const hidden = hiddenBoxes(begun, begun.pages[1]?.fields ?? []).map(([name]) => name)
    expect(hidden).toContain('in.occurredAt.month')
    expect(hidden).not.toContain('in.visitor')
  })

  test('cannot break out of the page', async () => {
    const hostile = '"><script>alert(1)</script>'
    for (const at of ['0', '1', '2']) {
      const html = await page(
        form({
          page: at,
          ...when,
          'in.visitor': hostile,
          'in.note': hostile,
          'in.<b>': hostile,
          purpose: hostile,
          'in.occurredAt.zone': hostile,
        }),
        [{ at: 'visitor', message: hostile }],
      )
      expect(html).not.toContain('<script')
      expect(html).not.toContain('<b>')
    }
  })
})

describe('a page of a form', () => {
  test('begins with its main button, so that Enter in any box means Continue', async () => {
    const html = await page(form({ page: '1', 'in.languages.count': '1' }))
    expect(html.indexOf('value="next"')).toBeLessThan(html.indexOf('value="remove:languages.0"'))
  })

  test('lists what is wrong first, each leading to its box', async () => {
    const html = await page(form({ page: '1' }), [{ at: 'visitor', message: 'Visitor: write an answer.' }])
    expect(html).toContain('<a href="#f-visitor">Visitor: write an answer.</a>')
    expect(html).toContain('aria-describedby="f-visitor-fault"')
  })
})
