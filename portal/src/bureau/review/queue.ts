import type { AnyLoan, Application, ApplicationQuery, Line, LoanQuery } from './lines'
import { isLine, linesOf } from './lines'

/** What a queue holds: applications for a subsidy, or loans that a bank filed. */
export type Kind = 'subsidy' | 'filing'

/** A queue as its address says it: everything that a copied address must show again. */
export interface QueueAddress {
  kind: Kind
  line: Line
  status: string
  roundId: string
  overdue: string
  divisionCode: string
  q: string
}

/** The filters of a queue with nothing set; `kind` and `line` say which queue it is and are no filters. */
export const NO_FILTERS = {
  kind: '',
  line: '',
  status: '',
  roundId: '',
  overdue: '',
  divisionCode: '',
  q: '',
}

type Query = Record<string, unknown>

export function queueOf(query: Query, roles: readonly string[]): QueueAddress {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name] : '')
  return {
    kind: text('kind') === 'filing' ? 'filing' : 'subsidy',
    line: isLine(query.line) ? query.line : linesOf(roles)[0]!,
    status: text('status'),
    roundId: text('roundId'),
    overdue: text('overdue'),
    divisionCode: text('divisionCode'),
    q: text('q'),
  }
}

/** The part of an address that makes a queue, to go from the queue to a case and back without losing it. */
export function queueQuery(query: Query): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const name of Object.keys(NO_FILTERS)) {
    const value = query[name]
    if (typeof value === 'string' && value !== '') kept[name] = value
  }
  return kept
}

/** What the service is asked with for applications. */
export function applicationQuery(queue: QueueAddress): ApplicationQuery {
  return {
    ...(queue.status && { status: queue.status }),
    ...(queue.roundId && { roundId: queue.roundId }),
    ...(queue.overdue && { overdue: queue.overdue }),
  }
}

/** What the service is asked with for loans; a piece of a name has at least two characters. */
export function loanQuery(queue: QueueAddress): LoanQuery {
  return {
    ...(queue.status && { status: queue.status }),
    ...(queue.divisionCode && { divisionCode: queue.divisionCode }),
    ...(queue.q.trim().length > 1 && { q: queue.q.trim() }),
  }
}

/** The state of the applications that wait for a person with these roles; '' when none does. */
export function waitingStatus(roles: readonly string[]): string {
  const has = (...wanted: string[]): boolean => wanted.some((role) => roles.includes(role))
  if (has('BUREAU_APPROVER', 'IP_OFFICE_APPROVER')) return 'NOTICED'
  if (has('BUREAU_REVIEWER', 'IP_OFFICE_REVIEWER')) return 'COUNTY_REVIEWED'
  if (has('COUNTY_REVIEWER')) return 'BANK_CONFIRMED'
  if (has('FINANCE_PAYER')) return 'APPROVED'
  return ''
}

/** Where the loans wait that a reviewer of the office accepts. */
export const FILING_WAITS = 'CHECKED'

/** A line of a queue, whatever it holds. */
export interface Row {
  id: string
  name: string
  divisionCode: string
  /** Yuan: of the subsidy, or the principal. */
  amount: string
  status: string
  /** The round's id, or the number of the note. */
  roundId: string
  noteNumber: string
  filedOn: string
  dueOn: string | null
}

export function rowOfApplication(one: Application): Row {
  return {
    id: one.id,
    name: one.enterprise.name,
    divisionCode: one.enterprise.divisionCode,
    amount: one.amount,
    status: one.status,
    roundId: one.roundId,
    noteNumber: '',
    filedOn: one.filedOn,
    dueOn: one.standing.dueOn ?? null,
  }
}

export function rowOfLoan(one: AnyLoan): Row {
  return {
    id: one.id,
    name: one.enterprise.name,
    divisionCode: one.enterprise.divisionCode,
    amount: one.principal,
    status: one.status,
    roundId: '',
    noteNumber: one.noteNumber,
    filedOn: one.submittedOn,
    dueOn: one.status === FILING_WAITS ? (one.filingDeadline ?? null) : null,
  }
}

/** The address of a case's review, with the queue that it was opened from. */
export function reviewPath(kind: Kind, line: Line, id: string): string {
  return kind === 'filing' ? `/bureau/review/${line}/filings/${id}` : `/bureau/review/${line}/${id}`
}
