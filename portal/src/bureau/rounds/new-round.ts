import type { Loan } from '@/api/client'
import { LINES, type Line } from '@/api/lines'
import { compare, sum } from '@/ui/decimal'
import { readMoney } from '@/ui/money'

export type RoundRequest = Loan['schemas']['SubsidyRoundRequest']

/** A version of a scheme that a round can be opened on. */
export interface Scheme {
  code: string
  version: string
  name: { zh: string; en: string }
  validFrom: string
  validUntil?: string | null
  grants?: readonly { party: string }[]
}

/** The stages of a case, with the working days that each has unless the round says otherwise. */
export const STAGES = {
  BANK_CONFIRMATION: 5,
  COUNTY_REVIEW: 15,
  CITY_REVIEW: 10,
  CORRECTION: 10,
  OBJECTION: 15,
  APPROVAL: 5,
  PAYMENT: 10,
} as const
type Stage = keyof typeof STAGES

/** What was typed, by field; a field is named by its pointer without the first slash. */
export type RoundForm = Record<string, string>
export type GroupName = 'rule' | 'period' | 'budget' | 'course'

const RULE = ['line', 'scheme', 'name', 'grantYear']
const PERIOD = ['opensOn', 'closesOn', 'settledBy', 'confirmBy']
const COURSE = [
  'countyReviews',
  'noticeDays',
  'noticeCounting',
  ...Object.keys(STAGES).map((stage) => `days/${stage}`),
  'singleDecisionAbove',
  'clawbackAnnualRatePercent',
]
const REQUIRED = ['scheme', 'name', 'grantYear', 'opensOn', 'closesOn', 'budget', 'whenShort', 'noticeDays']

/** The lines whose rounds a reviewer opens, and as which office. */
export function linesOf(roles: readonly string[]): Line[] {
  if (roles.includes('BUREAU_REVIEWER')) return [...LINES]
  return roles.includes('IP_OFFICE_REVIEWER') ? ['ip-pledge'] : []
}

export function officeOf(roles: readonly string[], line: Line): 'SCIENCE_BUREAU' | 'IP_OFFICE' {
  return line === 'ip-pledge' && roles.includes('IP_OFFICE_REVIEWER') ? 'IP_OFFICE' : 'SCIENCE_BUREAU'
}

export function emptyRound(line: string, year: string): RoundForm {
  const all = [...RULE, ...PERIOD, 'budget', 'whenShort', ...COURSE]
  return {
    ...Object.fromEntries(all.map((name) => [name, ''])),
    line,
    grantYear: year,
    whenShort: 'PRO_RATA',
    countyReviews: 'true',
    noticeDays: '5',
    noticeCounting: 'WORKING_DAYS',
  }
}

export function keyOf(scheme: Scheme): string {
  return `${scheme.code} ${scheme.version}`
}

/** Who pays under a scheme, each once. */
export function partiesOf(scheme: Scheme | undefined): string[] {
  return [...new Set((scheme?.grants ?? []).map((grant) => grant.party))]
}

/** The fields in the order of the form; with several parties each has a budget, else there is one. */
export function groupsOf(parties: readonly string[]): { name: GroupName; fields: string[] }[] {
  const budgets = parties.length > 1 ? parties.map((party) => `partyBudgets/${party}`) : ['budget']
  return [
    { name: 'rule', fields: RULE },
    { name: 'period', fields: PERIOD },
    { name: 'budget', fields: [...budgets, 'whenShort'] },
    { name: 'course', fields: COURSE },
  ]
}

export function isRequired(name: string): boolean {
  return REQUIRED.includes(name) || name.startsWith('partyBudgets/')
}

/** What all parties have together; null while one is no amount. */
export function totalOf(form: RoundForm, parties: readonly string[]): string | null {
  if (parties.length < 2) return readMoney(form.budget ?? '')
  const amounts = parties.map((party) => readMoney(form[`partyBudgets/${party}`] ?? ''))
  return amounts.some((amount) => amount === null) ? null : readMoney(sum(amounts as string[]))
}

export type Wrong =
  'missing' | 'money' | 'nothing' | 'year' | 'days' | 'percent' | 'closes' | 'settled' | 'confirm'

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most
}

/** What the form itself can see; the service checks the rest. Null when nothing is wrong. */
export function wrongWith(name: string, form: RoundForm, parties: readonly string[]): Wrong | null {
  const text = (form[name] ?? '').trim()
  if (text === '') return isRequired(name) ? 'missing' : null
  if (name === 'grantYear') return isWhole(text, 2000, 2100) ? null : 'year'
  if (name === 'noticeDays') return isWhole(text, 1, 60) ? null : 'days'
  if (name.startsWith('days/')) return isWhole(text, 1, 120) ? null : 'days'
  if (name === 'clawbackAnnualRatePercent') return /^\d{1,2}(\.\d{1,6})?$/.test(text) ? null : 'percent'
  if (name === 'closesOn' && form.opensOn && text < form.opensOn) return 'closes'
  if (name === 'settledBy' && form.closesOn && text > form.closesOn) return 'settled'
  if (name === 'confirmBy' && form.opensOn && text < form.opensOn) return 'confirm'
  if (name === 'budget' || name === 'singleDecisionAbove') {
    const amount = readMoney(text)
    return amount === null || compare(amount, '0') <= 0 ? 'money' : null
  }
  if (name.startsWith('partyBudgets/')) {
    const amount = readMoney(text)
    if (amount === null || compare(amount, '0') < 0) return 'money'
    const total = totalOf(form, parties)
    return name === `partyBudgets/${parties[0]}` && total !== null && compare(total, '0') <= 0
      ? 'nothing'
      : null
  }
  return null
}

/** The round as the service takes it; call it when nothing is wrong. */
export function toRequest(
  form: RoundForm,
  scheme: Scheme,
  office: 'SCIENCE_BUREAU' | 'IP_OFFICE',
): RoundRequest {
  const plain = (name: string): string => (form[name] ?? '').trim()
  const optional = (name: string): string | null => plain(name) || null
  const parties = partiesOf(scheme)
  const days = (Object.keys(STAGES) as Stage[])
    .filter((stage) => plain(`days/${stage}`) !== '')
    .map((stage) => [stage, Number(plain(`days/${stage}`))])
  return {
    name: plain('name'),
    schemeCode: scheme.code,
    schemeVersion: scheme.version,
    opensOn: plain('opensOn'),
    closesOn: plain('closesOn'),
    settledBy: optional('settledBy'),
    confirmBy: optional('confirmBy'),
    grantYear: Number(plain('grantYear')),
    budget: totalOf(form, parties),
    partyBudgets:
      parties.length > 1
        ? parties.map((party) => ({ party, budget: readMoney(plain(`partyBudgets/${party}`)) ?? '' }))
        : null,
    whenShort: plain('whenShort') as RoundRequest['whenShort'],
    office,
    countyReviews: plain('countyReviews') === 'true',
    noticeDays: Number(plain('noticeDays')),
    noticeCounting: plain('noticeCounting') as RoundRequest['noticeCounting'],
    days: days.length > 0 ? (Object.fromEntries(days) as RoundRequest['days']) : null,
    singleDecisionAbove: readMoney(plain('singleDecisionAbove')),
    clawbackAnnualRatePercent: optional('clawbackAnnualRatePercent'),
  }
}
