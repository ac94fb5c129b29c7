import type { Line } from '@/api/lines'
import { loanOf } from '@/api/loans'

/** What of the loan behind an application the bank's word needs. */
export interface LoanBehind {
  noteNumber: string
  principal: string
  interestPaid: string
  settlement: { settledOn: string; confirmedBy: string | null } | null
  /** Its page; null when there is none. */
  page: string | null
}

export async function loanBehind(line: Line, id: string): Promise<LoanBehind> {
  const { data: loan } = await loanOf(line, id)
  return {
    noteNumber: loan.noteNumber,
    principal: loan.principal,
    interestPaid: loan.interestPaid,
    settlement: loan.settlement
      ? { settledOn: loan.settlement.settledOn, confirmedBy: loan.settlement.confirmedBy ?? null }
      : null,
    page: line === 'loan' ? `/bank/loans/${id}` : `/bank/pledge-loans/${id}`,
  }
}
