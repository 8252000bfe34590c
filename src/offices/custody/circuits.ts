/** Circuits of the federal courts of appeals, as the law book's table of bond rows names them. */
export const circuits = [
  '1st Circuit',
  '2d Circuit',
  '3d Circuit',
  '4th Circuit',
  '5th Circuit',
  '6th Circuit',
  '7th Circuit',
  '8th Circuit',
  '9th Circuit',
  '10th Circuit',
  '11th Circuit',
  'D.C. Circuit',
] as const
