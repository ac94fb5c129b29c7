import { loans, type AnyLoan, type LoanQuery } from '@/api/loans'
import { allOf, MOST } from '@/api/pages'
import type { Asked } from './filters'

/** A loan behind a figure. */
interface CountedLoan {
  id: string
  noteNumber: string
  enterprise: string
  divisionCode: string
  bankCode: string
  day: string
  status: string
  /** Yuan. */
  principal: string
  /** Yuan, the part inside the filing limits; null where the service does not tell it by loan. */
  part: string | null
}

const STATES = ['ACCEPTED', 'SETTLED'] as const

/** All loans that a figure counts, newest first. */
export async function countedLoans(asked: Asked): Promise<CountedLoan[]> {
  const lists = await Promise.all(
    STATES.map((status) => {
      const query = { ...queryOf(asked), status }
      return allOf((cursor) => loans(asked.line, query, cursor, MOST))
    }),
  )
  return lists
    .flat()
    .map((loan) => counted(loan, asked))
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
}

function queryOf({ dateOf, from, to, divisionCode, bankCode }: Asked): LoanQuery {
  const first = from || undefined
  const last = to || undefined
  return {
    ...(dateOf === 'decision'
      ? { decidedFrom: first, decidedTo: last }
      : { disbursedFrom: first, disbursedTo: last }),
    divisionCode: divisionCode || undefined,
    bankCode: bankCode || undefined,
  }
}

function counted(loan: AnyLoan, { dateOf }: Asked): CountedLoan {
  const secured = loan.pledgedSharePercent
  return {
    id: loan.id,
    noteNumber: loan.noteNumber,
    enterprise: loan.enterprise.name,
    divisionCode: loan.enterprise.divisionCode,
    bankCode: loan.bankCode,
    day: (dateOf === 'decision' ? loan.decidedOn : loan.disbursedOn) ?? '',
    status: loan.status,
    principal: loan.principal,
    part: loan.filedAmount ?? (secured === undefined ? null : pledgedPart(loan.principal, secured)),
  }
}

/** What rights secure of a principal, as the service counts it: the share in percent, rounded up to the fen. */
export function pledgedPart(principal: string, percent: string): string {
  const [whole = '0', fraction = ''] = percent.split('.')
  const scale = 10n ** BigInt(fraction.length + 2)
  const product = BigInt(principal.replace('.', '')) * BigInt(whole + fraction)
  const fen = ((product + scale - 1n) / scale).toString().padStart(3, '0')
  return `${fen.slice(0, -2)}.${fen.slice(-2)}`
}
