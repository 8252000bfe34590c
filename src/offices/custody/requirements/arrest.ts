import type { Requirement } from '../../../acts/requirement.ts'
import { house } from '../house-rules.ts'
import { underRule } from '../under-rule.ts'
import { affirmed, answered, saidNo, saidYes } from './answers.ts'
import { trainedOfficer } from './trained-officer.ts'

/** What an arrest must rest on. An arrest is a fact: what is missing here is a finding. */
export const arrestRequirements: readonly Requirement[] = [
  trainedOfficer('arrestingOfficerId', 'arrested'),
  {
    ...house,
    id: 'one-arrest',
    question: 'when',
    says: 'A case holds one arrest: while the person is in custody, a second changes neither its time nor its warrant, and its clocks run on.',
    cure: 'Correct the entry of the first arrest if it is wrong; record an arrest after a release as a new case.',
    needs: 'facts',
    subject: 'custody',
    test: { node: 'not', of: { node: 'happened', fact: 'arrestedAt' } },
  },
  {
    // Its titles were not recorded from the text one by one, so that the list settles nothing: off until they are.
    id: 'arrest-officer-listed',
    question: 'who',
    rule: 'ero-warrantless-arrest-grounds',
    cite: '8 CFR 287.5(c)(1)',
    says: 'The officer who arrested is listed in 8 CFR 287.5(c)(1).',
    cure: 'Tell the supervisor and counsel: an officer who is not listed has no power to arrest without a warrant.',
    verified: 'memory',
    severity: 'advisory',
    needs: 'officer-of-list',
    list: '287.5(c)(1)',
    field: 'arrestingOfficerId',
  },
  {
    ...underRule('ero-warrantless-arrest-grounds'),
    id: 'escape-factors',
    question: 'law',
    says: 'An arrest without a warrant needs reason to believe that the person was likely to escape before one could be obtained.',
    cure: 'Record the facts that made escape likely; where there were none, tell the supervisor and counsel.',
    needs: 'input',
    test: answered('escapeFactors', saidYes('isArrestWithoutWarrant')),
  },
  {
    ...underRule('ero-warrantless-arrest-grounds'),
    id: 'warrant-named',
    question: 'instrument',
    says: 'An arrest on a warrant names the warrant: its form, its number and who issued it.',
    cure: 'Add the form, the number and the issuer of the warrant, or correct the entry if there was none.',
    needs: 'input',
    test: {
      node: 'all',
      of: ['warrantForm', 'warrantNumber', 'warrantIssuedBy'].map((name) => answered(name, saidNo('isArrestWithoutWarrant'))),
    },
  },
  {
    ...underRule('ero-arrest-identification'),
    id: 'told-why',
    question: 'whom',
    says: 'The person was told who arrested them, that they were under arrest, and why.',
    cure: 'Tell the person now, and record it: AdvisePerson.',
    needs: 'input',
    test: affirmed('isToldWhy'),
  },
  {
    // The memo on entering homes was read in the press only.
    ...underRule('ero-warrant-I205'),
    verified: 'secondary',
    severity: 'policy',
    id: 'home-entry',
    question: 'where',
    says: 'A home was entered on consent, on a warrant of a judge, or in an emergency.',
    cure: 'Send it to counsel as an entry on an administrative warrant only; an I-200 never suffices.',
    needs: 'input',
    test: { node: 'not', of: { node: 'is', fact: 'homeEntry', value: 'administrative-warrant-only' } },
  },
]
