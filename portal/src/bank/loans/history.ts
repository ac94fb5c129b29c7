import type { Loan } from '@/api/client'

type Event = Loan['schemas']['AuditEntry']

/** The event that sent a record back last; null when none is on record. */
export function lastReturn(events: readonly Event[]): Event | null {
  const found = events.filter((event) => event.action === 'LOAN_RETURN')
  return found.at(-1) ?? null
}
