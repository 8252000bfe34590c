import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, byCite, byRule, ofSubject, textOf } from '../../custody/exports.ts'
import { i860 } from '../instruments/i-860.ts'
import { ofProtection } from '../of-protection.ts'
import { orderRequirements } from '../requirements/expedited-removal.ts'
import { examiners } from '../who-may.ts'

export const orderExpeditedRemoval = defineAct({
  act: 'OrderExpeditedRemoval',
  entry: 'ExpeditedRemovalOrdered',
  ...ofProtection,
  kind: 'decision',
  title: 'Order expedited removal',
  says: 'Decides that the person is inadmissible on one of the two grounds and is ordered removed without a hearing (Form I-860). The order is not final until a second-line supervisor approves it.',
  by: examiners,
  about: 'expedited-removal',
  input: z.strictObject({
    subjectId: ask.subject('Statement', 'The sworn statement the order rests on'),
    personName: ask.text('Name on the form', 'Name of the person as it stands on the form', { personal: true }),
    expeditedGround: ask.choice('Ground', 'Of what kind the person is inadmissible: no other ground allows it', [
      '8 USC 1182(a)(6)(C)',
      '8 USC 1182(a)(7)',
    ]),
    expeditedClass: ask.choice('Of whom', 'Whether the person is arriving, or was found here and is of a class designated by notice', [
      'arriving',
      'designated',
    ]),
    isAdmittedOrParoled: ask.yesNo('Was the person admitted or paroled?', 'Asked where the person was found here').optional(),
    isTwoYearsShown: ask
      .yesNo('Were two years of presence shown?', 'Continuous physical presence before today, asked where the person was found here')
      .optional(),
    facts: reasonedFacts('Fact', 'The facts that make the person inadmissible on this ground, each with where it was taken from'),
  }),
  authorities: () => [byCite('8 USC 1225(b)(1)(A)(i), (iii); 8 CFR 235.3(b)'), byRule('er-who'), byRule('er-record-and-supervisor')],
  requires: orderRequirements,
  tells: (entry, state) => ({
    subjects: ofSubject('expedited-removal', entry, state, {
      expeditedGround: textOf(entry, 'expeditedGround'),
      expeditedClass: textOf(entry, 'expeditedClass'),
      expeditedOrderedAt: entry.occurredAt,
      expeditedOrderedBy: entry.officerId,
      expeditedReturnedAt: null,
    }),
  }),
  instruments: [i860],
  notices: () => [
    { to: 'office:protection', about: 'expedited-removal', says: 'An order of expedited removal waits for a second-line supervisor.' },
    { to: 'counsel', about: 'expedited-removal', says: 'Expedited removal of your client is ordered and waits for approval.' },
  ],
})
