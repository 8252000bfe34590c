import { releaseForm } from './release-form.ts'

/** Release on recognizance, in words of our own. */
export const i220a = releaseForm({
  form: 'I-220A',
  title: 'Release on recognizance',
  kind: 'recognizance',
  authority: '8 USC 1226(a)(2)(B); 8 CFR 236.1(c)(8)',
  says: 'You are released while your case before the immigration court goes on. Come to every hearing.',
})
