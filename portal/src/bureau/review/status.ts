import type { LoanStatus } from '@/api/loans'
import type { Tone } from '@/ui/tone'

/** How the states of cases and loans look; the words say the same. */
const TONES: Record<string, Tone> = {
  BANK_CONFIRMED: 'info',
  COUNTY_REVIEWED: 'info',
  CITY_REVIEWED: 'good',
  LISTED: 'good',
  NOTICED: 'info',
  OBJECTED: 'warn',
  APPROVED: 'good',
  PAID: 'good',
  RETURNED: 'warn',
  REJECTED: 'bad',
  CLAWED_BACK: 'bad',
  CHECKED: 'info',
  ACCEPTED: 'good',
  REVOKED: 'bad',
}

export function toneOf(status: string): Tone {
  return TONES[status] ?? 'neutral'
}

export const LOAN_STATES = [
  'CHECKED',
  'ACCEPTED',
  'RETURNED',
  'REJECTED',
  'SETTLED',
  'REVOKED',
] as const satisfies readonly LoanStatus[]
