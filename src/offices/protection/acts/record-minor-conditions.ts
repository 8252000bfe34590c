import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { every, is } from '../../../clockwork/test-nodes.ts'
import { anyoneOfTheDesk, ask, byCite, byRule, ofSubject, shared, underRule, yesOf } from '../../custody/exports.ts'
import { houseWarns, ofProtection } from '../of-protection.ts'

const conditions = [
  'isWaterAndFood',
  'isToiletsAndSinks',
  'isWarmAndAired',
  'isSupervised',
  'isMedicalHelpAtHand',
  'isContactWithFamily',
  'isSafeAndClean',
]

export const recordMinorConditions = defineAct({
  act: 'RecordMinorConditions',
  entry: 'MinorConditionsRecorded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record the conditions a child is held in',
  says: 'Records, as seen on the spot and at that hour, how a child is held. What is missing is found against, and is put right now.',
  by: anyoneOfTheDesk,
  about: 'minor',
  input: z.strictObject({
    subjectId: ask.subject('Note of age', 'The note of the child'),
    occurredAt: shared.occurredAt,
    place: ask.place('Place', 'Code of the place the child is in'),
    isHeldApartFromAdults: ask.yesNo(
      'Apart from unrelated adults?',
      'Out of sight, hearing and reach of adults in custody who are not family',
    ),
    isWaterAndFood: ask.yesNo('Water and food?', 'Drinking water at hand, meals and snacks given'),
    isToiletsAndSinks: ask.yesNo('Toilets and sinks?', 'Within reach, and private'),
    isWarmAndAired: ask.yesNo('Warm enough and aired?', 'Temperature and ventilation'),
    isSupervised: ask.yesNo('Watched over?', 'Enough to keep the child from harm by others'),
    isMedicalHelpAtHand: ask.yesNo('Medical help at hand?', 'Where it is needed at once'),
    isContactWithFamily: ask.yesNo('In touch with family who were arrested too?', 'Or there are none'),
    isSafeAndClean: ask.yesNo('Safe and clean?', 'The room, the bedding, what the child wears'),
    account: ask.account('What was seen', 'And what was put right').optional(),
  }),
  authorities: () => [byCite('8 CFR 236.3(g)(2); Flores Settlement, paragraph 12.A'), byRule('juveniles-apart')],
  requires: [
    {
      ...underRule('juveniles-apart'),
      id: 'child-seen-apart',
      question: 'where',
      says: 'A child is held apart from adults in custody who are not family.',
      cure: 'Move the child now, and record it: HouseMinor.',
      needs: 'input',
      test: is('isHeldApartFromAdults', true),
    },
    {
      ...houseWarns,
      id: 'child-conditions-kept',
      question: 'where',
      says: 'A child has water and food, toilets and sinks, warmth and air, somebody who watches over them, medical help, family, and a safe and clean room.',
      cure: 'Put right what is missing now, and record it again.',
      needs: 'input',
      test: every(...conditions.map((name) => is(name, true))),
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('minor', entry, state, {
      conditionsSeenAt: entry.occurredAt,
      isHeldApartFromAdults: yesOf(entry, 'isHeldApartFromAdults'),
    }),
  }),
  notices: ({ payload }) =>
    ['isHeldApartFromAdults', ...conditions].some((name) => payload[name] === false)
      ? [
          {
            to: 'office:juvenile',
            about: 'minor-conditions',
            says: 'A child is held in conditions that are not as they must be: read what is missing.',
          },
        ]
      : [],
})
