import type { Loan } from '@/api/client'
import { daysBetween, today } from '@/ui/dates'

export type Application = Loan['schemas']['ApplicationView']
export type State = Loan['schemas']['SubsidyCaseState']

export const STATES: readonly State[] = [
  'SUBMITTED',
  'RETURNED',
  'BANK_CONFIRMED',
  'COUNTY_REVIEWED',
  'CITY_REVIEWED',
  'LISTED',
  'NOTICED',
  'OBJECTED',
  'APPROVED',
  'PAYMENT_ORDERED',
  'PAID',
  'REJECTED',
  'WITHDRAWN',
  'CLAWED_BACK',
]

/** What the bank may mark for the enterprise to correct, by pointer without its first slash. */
export const MARKABLE = ['interestPaid', 'statement', 'contact', 'payee', 'documents'] as const

/** Days until a deadline; negative when it has passed. */
export function daysLeft(dueOn: string, on: string = today()): number {
  return daysBetween(on, dueOn)
}

export function stateTone(state: State): 'neutral' | 'info' | 'good' | 'warn' | 'bad' {
  if (state === 'SUBMITTED' || state === 'RETURNED') return 'warn'
  if (state === 'REJECTED' || state === 'CLAWED_BACK') return 'bad'
  return state === 'PAID' || state === 'APPROVED' ? 'good' : 'info'
}
