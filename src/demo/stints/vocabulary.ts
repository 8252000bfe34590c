import { evenly, mostlyFirst, weighted } from '../weighted.ts'

/**
 * Values as the agency prints them. Values are facts taken from public releases; how often each comes is invented unless a comment says where it is from.
 */
export const gender = weighted([
  ['Male', 860],
  ['Female', 138],
  ['Unknown', 2],
])

export const maritalStatus = weighted([
  ['Single', 56],
  ['Married', 27],
  ['Unknown', 12],
  ['Divorced', 3],
  ['Separated', 1.5],
  ['Widowed', 0.5],
])

export const ethnicity = weighted([
  ['Hispanic Origin', 78],
  ['Not of Hispanic Origin', 16],
  ['Unknown', 6],
])

export const criminality = weighted([
  ['1 Convicted Criminal', 34],
  ['2 Pending Criminal Charges', 26],
  ['3 Other Immigration Violator', 40],
])

export const threatLevel = weighted([
  ['1', 45],
  ['2', 20],
  ['3', 30],
  ['NA', 5],
])

export const felon = weighted([
  ['Not an Aggravated Felon', 88],
  ['Other', 6],
  ['Drugs', 5],
  ['Both (drug and other agg felon convictions)', 1],
])

export const entryStatus = weighted([
  ['EWI Present Without Admission', 66],
  ['B2 Non-Immigrant', 12],
  ['Parolee', 12],
  ['Visa Overstay', 7],
  ['Not  Applicable', 3],
])

export const finalProgram = weighted([
  ['ERO Criminal Alien Program', 34],
  ['Border Patrol', 22],
  ['Non-Detained Docket Control', 10],
  ['Fugitive Operations', 8],
  ['287g Program', 6],
  ['Detained Docket Control', 5],
  ['Inspections - Land', 4],
  ['Alternatives to Detention', 3],
  ['Mobile Criminal Alien Team', 2.5],
  ['Law Enforcement Area Response Units', 1.5],
  ['Violent Criminal Alien Section', 1.5],
  ['Inspections - Air', 1],
  ['Detention and Deportation', 0.5],
  ['ERO Criminal Prosecutions', 0.4],
  ['287g Task Force', 0.3],
  ['Inspections - Sea', 0.15],
  ['Juvenile', 0.1],
  ['Homeland Security Investigations', 0.04],
  ['Coast Guard', 0.01],
])

/** How a stay ends; `Transferred` is printed for every stint before the last. */
export const stayReleaseReason = weighted([
  ['Removed', 620],
  ['Order of recognizance', 95],
  ['Paroled', 80],
  ['Bonded Out - IJ', 60],
  ['Order of supervision', 42],
  ['Voluntary departure', 40],
  ['Bonded Out - Field Office', 12],
  ['Processing Disposition Changed Locally', 10],
  ['U.S. Marshals or other agency (explain in Detention Comments)', 12],
  ['ORR - Office of Refugee Resettlement', 8],
  ['Proceedings Terminated', 6],
  ['Relief Granted by IJ', 5],
  ['Paroled - Humanitarian', 3],
  ['Withdrawal', 3],
  ['Order of Recognizance - Humanitarian', 1],
  ['Order of Supervision - Humanitarian', 0.5],
  ['Order of Supervision - Re-Release', 0.5],
  ['Order of Supervision - No SLRRFF', 0.5],
  ['Court Ordered', 0.5],
  ['Escaped', 0.1],
  ['Died', 0.05],
])

export const orderedCategory = weighted([
  ['[8C] Excludable / Inadmissible - Administrative Final Order Issued', 30],
  ['[8F] Expedited Removal', 27],
  ['[16] Reinstated Final Order', 22],
  ['[3] Deportable - Administratively Final Order', 12],
  ['[11] Administrative Deportation / Removal', 4],
  ['[8H] Expedited Removal - Status Claim Referral', 0.2],
  ['[5B] Removable - ICE Fugitive', 1],
  ['[8E] Inadmissible - ICE Fugitive', 1],
  ['[12] Judicial Deportation / Removal', 0.5],
])

export const pendingCategory = weighted([
  ['[8B] Excludable / Inadmissible - Under Adjudication by IJ', 44],
  ['[2A] Deportable - Under Adjudication by IJ', 22],
  ['[8G] Expedited Removal - Credible Fear Referral', 14],
  ['[8A] Excludable / Inadmissible - Hearing Not Commenced', 10],
  ['[8K] Expedited Removal Terminated due to Credible Fear Finding / NTA Issued', 5],
  ['[8D] Excludable / Inadmissible - Under Adjudication by BIA', 3],
  ['[2B] Deportable - Under Adjudication by BIA', 2],
])

export const departedStatus = weighted([
  ['8-Excluded/Deported/Removed', 66],
  ['6-Deported/Removed - Deportability', 20],
  ['8-Excluded/Removed - Inadmissibility', 8],
  ['3-Voluntary Departure Confirmed', 4],
  ['9-VR Witnessed', 1],
  ['0-Withdrawal Permitted - I-275 Issued', 1],
])

export const stayingStatus = weighted([
  ['ACTIVE', 88],
  ['A-Proceedings Terminated', 4],
  ['B-Relief Granted', 3],
  ['E-Charging Document Canceled by ICE', 4],
  ['L-Legalization - Permanent Residence Granted', 1],
])

export const finalCharge = mostlyFirst([
  '212a6Ai - ALIEN PRESENT WITHOUT ADMISSION OR PAROLE',
  '212a7AiI - IMMIGRANT WITHOUT AN IMMIGRANT VISA',
  '237a1B - NONIMMIGRANT OVERSTAY',
  '241a5 - REINSTATEMENT OF PRIOR ORDER',
  '237a1A - INADMISSIBLE AT TIME OF ENTRY',
  '237a2Aiii - AGGRAVATED FELONY',
  '237a2Bi - CONTROLLED SUBSTANCE CONVICTION',
  '212a2AiI - CRIME INVOLVING MORAL TURPITUDE',
])

export const crimeClass = weighted([
  ['Felony', 48],
  ['Misdemeanor', 50],
  ['Infraction', 2],
])

/** Charges by their four-digit NCIC code. */
export const charge = mostlyFirst(
  [
    ['Driving Under Influence Liquor', '5404'],
    ['Assault', '1399'],
    ['Illegal Entry (INA SEC.101(a)(43)(O), 8USC1325 only)', '0301'],
    ['Traffic Offense', '5499'],
    ['Larceny', '2399'],
    ['Illegal Re-Entry (INA SEC.101(a)(43)(O), 8USC1326 only)', '0302'],
    ['Dangerous Drugs', '3599'],
    ['Drug Trafficking', '3501'],
    ['Domestic Violence', '1313'],
    ['Burglary', '2299'],
    ['Robbery', '1299'],
    ['Fraud', '2699'],
    ['Weapon Offense', '5299'],
    ['Sexual Assault', '1199'],
    ['Homicide', '0999'],
    ['Obstructing Police', '4899'],
    ['Public Order Crimes', '7399'],
    ['Kidnapping', '1099'],
    ['Stolen Property', '2899'],
    ['Trespassing', '5707'],
  ].map(([name = '', code = '']) => ({ name, code })),
)

export const bondAmount = evenly([1500, 2500, 3500, 5000, 7500, 8000, 10000, 12000, 15000, 20000, 25000])
