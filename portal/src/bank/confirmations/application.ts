import type { State } from '@/api/subsidies'
import { daysBetween, today } from '@/ui/dates'
import type { Tone } from '@/ui/tone'

/** What the bank may mark for the enterprise to correct, by pointer without its first slash. */
export const MARKABLE = ['interestPaid', 'statement', 'contact', 'payee', 'documents'] as const

/** Days until a deadline; negative when it has passed. */
export function daysLeft(dueOn: string, on: string = today()): number {
  return daysBetween(on, dueOn)
}

export function stateTone(state: State): Tone {
  if (state === 'SUBMITTED' || state === 'RETURNED') return 'warn'
  if (state === 'REJECTED' || state === 'CLAWED_BACK') return 'bad'
  return state === 'PAID' || state === 'APPROVED' ? 'good' : 'info'
}
