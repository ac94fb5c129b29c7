/** How the states of cases and loans look; the words say the same. */
const TONES: Record<string, 'neutral' | 'info' | 'good' | 'warn' | 'bad'> = {
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

export function toneOf(status: string): 'neutral' | 'info' | 'good' | 'warn' | 'bad' {
  return TONES[status] ?? 'neutral'
}

export const CASE_STATES = [
  'SUBMITTED',
  'BANK_CONFIRMED',
  'COUNTY_REVIEWED',
  'CITY_REVIEWED',
  'LISTED',
  'NOTICED',
  'OBJECTED',
  'APPROVED',
  'PAYMENT_ORDERED',
  'PAID',
  'RETURNED',
  'REJECTED',
  'WITHDRAWN',
  'CLAWED_BACK',
] as const

export const LOAN_STATES = ['CHECKED', 'ACCEPTED', 'RETURNED', 'REJECTED', 'SETTLED', 'REVOKED'] as const
