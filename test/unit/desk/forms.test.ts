import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dayField, field, instantField } from '../../../src/acts/field.ts'
import { readAnswers } from '../../../src/doors/desk/forms/answers.ts'
import { answersOf } from '../../../src/doors/desk/forms/answers-of.ts'
import { checkInput, checkWhole } from '../../../src/doors/desk/forms/check-input.ts'
import { fieldControl } from '../../../src/doors/desk/forms/controls/field-control.ts'
import { formFields } from '../../../src/doors/desk/forms/form-fields.ts'
import { formPages } from '../../../src/doors/desk/forms/form-pages.ts'
import { readInput } from '../../../src/doors/desk/forms/read-input.ts'
import { sayName } from '../../../src/doors/desk/forms/say-name.ts'

const schema = z.strictObject({
  occurredAt: instantField({ label: 'When it happened', ask: 'When and where' }),
  bornOn: dayField({ label: 'Born on', personal: true }).optional(),
  familyName: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .meta(field({ label: 'Family name', personal: true })),
  isFlightRisk: z.boolean().meta(field({ label: 'Likely to escape' })),
  interpreter: z
    .boolean()
    .optional()
    .meta(field({ label: 'Interpreter used' })),
  manner: z.enum(['in-person', 'by-mail']).meta(field({ label: 'How served' })),
  bond: z
    .number()
    .int()
    .min(1500)
    .nullable()
    .meta(field({ label: 'Bond' })),
  charges: z
    .array(
      z.strictObject({
        section: z
          .string()
          .min(1)
          .meta(field({ label: 'Section' })),
        on: dayField({ label: 'Charged on' }).optional(),
      }),
    )
    .min(1)
    .meta(field({ label: 'Charges' })),
  languages: z.array(z.enum(['en', 'es'])).optional(),
  story: z.string().max(4000).optional().describe('What the officer saw.'),
})
const fields = formFields(schema)

function answers(boxes: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(boxes)) form.append(`in.${name}`, value)
  return readAnswers(form)
}

const whole = {
  'occurredAt.month': '3',
  'occurredAt.day': '6',
  'occurredAt.year': '2026',
  'occurredAt.time': '9:00 pm',
  'occurredAt.zone': 'America/New_York',
  familyName: ' Inventado ',
  isFlightRisk: 'no',
  manner: 'in-person',
  bond: '1,500',
  'charges.count': '2',
  'charges.0.section': '212(a)(6)(A)(i)',
  'charges.1.section': '237(a)(1)(B)',
  'charges.1.on.month': '2',
  'charges.1.on.day': '28',
  'charges.1.on.year': '2026',
}

describe('a form made from the schema of an act', () => {
  test('asks each field with the control its type calls for', () => {
    expect(fields.map(({ key, control, isRequired }) => [key, control, isRequired])).toEqual([
      ['occurredAt', 'instant', true],
      ['bornOn', 'day', false],
      ['familyName', 'text', true],
      ['isFlightRisk', 'yes-no', true],
      ['interpreter', 'yes-no', false],
      ['manner', 'choice', true],
      ['bond', 'number', false],
      ['charges', 'list', true],
      ['languages', 'choices', false],
      ['story', 'long-text', false],
    ])
    expect(fields[2]?.isPersonal).toBe(true)
    expect(fields[7]?.fields?.map(({ label }) => label)).toEqual(['Section', 'Charged on'])
  })

  test('puts fields that share a heading on one page', () => {
    const pages = formPages({ title: 'Record it', input: schema })
    expect(pages.map(({ title, fields: asked }) => [title, asked.length])).toEqual([
      ['When and where', 1],
      ['Record it', 9],
    ])
  })

  test('reads its answers into the input the schema takes', () => {
    const { input, faults } = readInput(fields, answers(whole))
    expect(faults).toEqual([])
    expect(checkInput(fields, input)).toEqual([])
    expect(checkWhole(schema, fields, input)).toEqual([])
    expect(schema.parse(input)).toEqual({
      occurredAt: '2026-03-07T02:00:00.000Z',
      familyName: 'Inventado',
      isFlightRisk: false,
      manner: 'in-person',
      bond: 1500,
      charges: [{ section: '212(a)(6)(A)(i)' }, { section: '237(a)(1)(B)', on: '2026-02-28' }],
    })
  })

  test('shows again what was recorded, so that reading it back gives the same input', () => {
    const { input } = readInput(fields, answers(whole))
    expect(readInput(fields, answersOf(fields, input, 'America/Chicago')).input).toEqual(input)
  })

  test('says in a sentence what each empty answer lacks', () => {
    const { input } = readInput(fields, answers({}))
    expect(checkInput(fields, input)).toEqual([
      { at: 'occurredAt', message: 'When it happened: give the day, the time and the zone.' },
      { at: 'familyName', message: 'Family name: write an answer.' },
      { at: 'isFlightRisk', message: 'Likely to escape: choose an answer.' },
      { at: 'manner', message: 'How served: choose an answer.' },
      { at: 'charges.0.section', message: 'Section: write an answer.' },
    ])
  })

  test('takes no answer for a field that is not asked', () => {
    const form = new FormData()
    form.append('in.__proto__', 'x')
    form.append('in.constructor', 'x')
    expect(readInput(fields, readAnswers(form)).input).toEqual(readInput(fields, answers({})).input)
  })
})

describe('a moment typed in three boxes, a time and a zone', () => {
  const moment = (boxes: Record<string, string>) =>
    readInput(fields.slice(0, 1), answers(Object.fromEntries(Object.entries(boxes).map(([name, value]) => [`occurredAt.${name}`, value]))))
  const night = { month: '11', day: '1', year: '2026', time: '1:30', zone: 'America/New_York' }

  test('is refused where the clocks skipped it', () => {
    const { faults } = moment({ ...night, month: '3', day: '8', time: '02:30' })
    expect(faults[0]?.message).toMatch(/skipped 02:30/)
  })

  test('asks which one where the clocks showed it twice', () => {
    expect(moment(night).faults[0]?.message).toMatch(/twice/)
    expect(moment({ ...night, which: 'earlier' }).input.occurredAt).toBe('2026-11-01T05:30:00.000Z')
    expect(moment({ ...night, which: 'later' }).input.occurredAt).toBe('2026-11-01T06:30:00.000Z')
  })

  test.each([
    [{ ...night, day: '' }, /add the day/],
    [{ ...night, day: '31' }, /there is no November 31 in 2026/],
    [{ ...night, year: '26' }, /four digits/],
    [{ ...night, time: '25:00' }, /not a time/],
    [{ ...night, time: '' }, /add the time/],
    [{ ...night, zone: '' }, /choose the time zone/],
    [{ ...night, zone: 'Moon/Base' }, /not a time zone/],
  ])('%j is refused with a sentence', (boxes, says) => {
    const { input, faults } = moment(boxes)
    expect(input).toEqual({})
    expect(faults.map(({ message }) => message).join()).toMatch(says)
  })

  test.each([
    ['12:00 am', '04:00'],
    ['12 pm', '16:00'],
    ['2359', '03:59'],
    ['9:05 p.m.', '01:05'],
  ])('reads %s', (time, utc) => {
    expect(String(moment({ ...night, day: '2', month: '7', time }).input.occurredAt)).toContain(`T${utc}`)
  })
})

test('a name of code is said in words, and what is words already stays as it is', () => {
  const names = ['bookedInAt', 'in-person', 'BookedIn', 'within-72-hours', 'I-200', '8 USC 1226(a)']
  expect(names.map(sayName)).toEqual(['Booked in at', 'In person', 'Booked in', 'Within 72 hours', 'I-200', '8 USC 1226(a)'])
})

test('a question left open is named without a second mark after its own', () => {
  const asked = z.strictObject({ isTold: z.boolean().meta(field({ label: 'Was the person told?' })) })
  expect(checkInput(formFields(asked), {}).map(({ message }) => message)).toEqual(['Was the person told? Choose an answer.'])
})

test('a box for a person says where the person is found, since nobody is offered a list of people', () => {
  const about = z.strictObject({ personId: z.uuid('Give the id of a person.').meta(field({ label: 'Person', control: 'person' })) })
  const filling = { answers: {}, faults: [], offers: { officers: [], places: [], subjects: [], languages: [], zones: [] } }
  const [person] = formFields(about)
  const box = person ? String(fieldControl(person, 'personId', filling)) : ''
  expect(box).toContain('<a href="/desk/people">Find the person</a>')
  expect(box).toContain('aria-describedby="f-personId-find"')
})

test('a language of the pages is offered by its name and not by its code', () => {
  const [language] = formFields(z.strictObject({ language: z.enum(['en', 'es']).meta(field({ label: 'Language of the window' })) }))
  expect(language?.choices?.map(({ says }) => says)).toEqual(['English', 'Spanish'])
})
