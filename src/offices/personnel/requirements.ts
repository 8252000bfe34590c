import type { Requirement } from '../../acts/requirement.ts'

/** Rule of this record, explained in docs/decisions/identity.md. It is our own text, so its tag is `yes`. */
const separation = {
  question: 'who',
  cite: 'Separation of duties, a rule of this record',
  verified: 'yes',
  severity: 'policy',
} as const

export const notThemself: Requirement = {
  ...separation,
  id: 'personnel-not-themself',
  says: 'Nobody appoints, trains, credentials, clears or lends power to themself.',
  cure: 'Have another officer who holds the position do it.',
  needs: 'another-officer',
  subject: 'officer',
  fact: 'officerId',
}

export const supervisedByAnother: Requirement = {
  ...separation,
  id: 'personnel-supervised-by-another',
  says: 'Nobody supervises themself.',
  cure: 'Name another officer as the supervisor.',
  needs: 'another-officer',
  subject: 'officer',
  fact: 'officerId',
  field: 'supervisorId',
}

export const lendsOwnPowers: Requirement = {
  ...separation,
  id: 'personnel-lends-own-powers',
  says: 'An officer lends only the powers of positions they hold themself; what was lent to them they may not pass on.',
  cure: 'Have an officer who holds the position delegate it, under an order that lets them.',
  needs: 'own-positions',
  field: 'positions',
}

/** 8 CFR 287.5(b)-(f), read: the powers are those of officers who completed basic immigration law enforcement training. */
export const trainedFirst: Requirement = {
  id: 'personnel-trained-first',
  question: 'who',
  rule: 'ero-training-gate',
  cite: '8 CFR 287.5(b)-(f)',
  says: 'Basic immigration law enforcement training is recorded as completed.',
  cure: 'Record the training first, with the day it was completed.',
  verified: 'yes',
  severity: 'hard',
  needs: 'facts',
  subject: 'officer',
  test: { node: 'is', fact: 'hasBasicTraining', value: true },
}
