const points = { Average: 'promedio', Highest: 'máximo', Lowest: 'mínimo', Median: 'mediana' } as const

const daysOf = (name: string, says: string): [string, string][] =>
  Object.entries(points).flatMap(([point, word]): [string, string][] => [
    [`${name}${point}DaysValue`, `${says}, ${word}`],
    [`${name}${point}DaysCode`, `${says}, ${word} (código)`],
  ])

/** The parts of which the names of fields are made, in Spanish. */
const parts: Readonly<Record<string, string>> = {
  ProcessingStatisticsPendingAtStartQuantity: 'pendientes al comienzo del año',
  ProcessingStatisticsReceivedQuantity: 'recibidas',
  ProcessingStatisticsProcessedQuantity: 'tramitadas',
  ProcessingStatisticsPendingAtEndQuantity: 'pendientes al final del año',
  BackloggedRequestQuantity: 'solicitudes atrasadas',
  BackloggedAppealQuantity: 'apelaciones atrasadas',
  BacklogLastYearQuantity: 'atraso del año anterior',
  BacklogCurrentYearQuantity: 'atraso de este año',
  ItemsReceivedLastYearQuantity: 'recibidas el año anterior',
  ItemsReceivedCurrentYearQuantity: 'recibidas este año',
  ItemsProcessedLastYearQuantity: 'tramitadas el año anterior',
  ItemsProcessedCurrentYearQuantity: 'tramitadas este año',
  AdjudicationWithinTenDaysQuantity: 'decididas en diez días',
  AppealDispositionAffirmedQuantity: 'confirmadas',
  AppealDispositionPartialQuantity: 'confirmadas en parte',
  AppealDispositionReversedQuantity: 'revocadas',
  AppealDispositionOtherQuantity: 'otros resultados',
  AppealDispositionTotalQuantity: 'total de resultados',
  AppliedExemption: 'exención',
  AppliedExemptionQuantity: 'veces que se aplicó',
  SimplePendingRequestStatistics: 'solicitudes sencillas',
  ComplexPendingRequestStatistics: 'solicitudes complejas',
  ExpeditedPendingRequestStatistics: 'solicitudes urgentes',
  SimpleResponseTime: 'solicitudes sencillas',
  ComplexResponseTime: 'solicitudes complejas',
  ExpeditedResponseTime: 'solicitudes urgentes',
  PendingRequestQuantity: 'pendientes',
  ComponentOtherDenialReasonQuantity: 'total de otros motivos',
  OtherDenialReason: 'otro motivo',
  OtherDenialReasonQuantity: 'cantidad',
  FullTimeEmployeeQuantity: 'personal de tiempo completo',
  EquivalentFullTimeEmployeeQuantity: 'equivalente a tiempo completo',
  TotalFullTimeStaffQuantity: 'total del personal',
  FeesCollectedAmount: 'tarifas cobradas',
  FeesCollectedCostPercent: 'tarifas como porcentaje del costo',
  ProcessingCostAmount: 'costo del trámite',
  LitigationCostAmount: 'costo de los litigios',
  TotalCostAmount: 'costo total',
  NonExemptionDenial: 'negadas sin exención',
  NonExemptionDenialQuantity: 'cantidad',
  OldItem: 'número',
  OldItemReceiptDate: 'fecha de recepción',
  OldItemPendingDaysQuantity: 'días pendiente',
  PostedbyFOIAQuantity: 'publicados por la oficina FOIA',
  PostedbyProgramQuantity: 'publicados por los programas',
  ReliedUponStatuteInformationWithheldText: 'información retenida',
  StatuteDescriptionText: 'ley',
  Case: 'caso',
  CaseTitleText: 'título',
  RequestGrantedQuantity: 'concedidas',
  RequestDeniedQuantity: 'negadas',
  RequestDispositionFullGrantQuantity: 'concedidas del todo',
  RequestDispositionPartialGrantQuantity: 'concedidas en parte',
  RequestDispositionFullExemptionDenialQuantity: 'negadas del todo por exenciones',
  RequestDispositionTotalQuantity: 'total de resultados',
  TimeIncrement: 'días',
  TimeIncrementProcessedQuantity: 'tramitadas',
  TimeIncrementTotalQuantity: 'total',
  TimesUsedQuantity: 'veces invocada',
  ...Object.fromEntries([
    ...daysOf('Adjudication', 'días hasta decidir'),
    ...daysOf('PendingRequest', 'días pendientes'),
    ...daysOf('ResponseTime', 'días hasta responder'),
  ]),
}

/** A field of the annual FOIA report in Spanish: "solicitudes sencillas, días hasta responder, mediana"; undefined where a part of its name is not known. */
export function fieldInSpanish(field: string): string | undefined {
  const words = field.split('.').map((part) => {
    const [, name = '', of] = /^([^[]*)(?:\[(?:Ex\. )?(.*)\])?$/.exec(part) ?? []
    const known = parts[name]
    if (known === undefined || of === undefined) return known
    return `${known} ${/^[\d()A-Z]+$/.test(of) ? of : `«${of}»`}`
  })
  return words.includes(undefined) ? undefined : words.join(', ')
}
