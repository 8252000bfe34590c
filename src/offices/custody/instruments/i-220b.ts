import { releaseForm } from './release-form.ts'

/** Order of supervision, in words of our own. */
export const i220b = releaseForm({
  form: 'I-220B',
  title: 'Order of supervision',
  kind: 'supervision',
  authority: '8 USC 1231(a)(3); 8 CFR 241.5',
  says: 'You are released under supervision because the order of removal against you could not be carried out yet.',
})
