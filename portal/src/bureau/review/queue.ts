import { isLine, linesOf, type Line } from '@/api/lines'
import type { AnyLoan, LoanQuery } from '@/api/loans'
import { STATES, type Application, type Asked } from '@/api/subsidies'
import { oneOf } from '@/ui/useUrlFilters'
import { LOAN_STATES } from './status'

/** What a queue holds: applications for a subsidy, or loans that a bank filed. */
export type Kind = 'subsidy' | 'filing'

/** A queue as its address says it: everything that a copied address must show again. */
export interface QueueAddress {
  kind: Kind
  line: Line
  status: string
  roundId: string
  overdue: string
  /** 'true': only what waits for this person; asked of applications. */
  mine: string
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
  mine: '',
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
    mine: text('mine'),
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
export function applicationQuery(queue: QueueAddress): Asked {
  return {
    status: oneOf(STATES, queue.status),
    roundId: queue.roundId || undefined,
    overdue: queue.overdue === 'true' || undefined,
    waitingForMe: queue.mine === 'true' || undefined,
    q: searched(queue),
  }
}

/** A piece of a name has at least two characters. */
function searched(queue: QueueAddress): string | undefined {
  const q = queue.q.trim()
  return q.length > 1 ? q : undefined
}

/** What the service is asked with for loans. */
export function loanQuery(queue: QueueAddress): LoanQuery {
  return {
    status: oneOf(LOAN_STATES, queue.status),
    divisionCode: queue.divisionCode || undefined,
    q: searched(queue),
  }
}

/** Where the loans wait that a reviewer of the office accepts. */
export const FILING_WAITS = 'CHECKED'

/** The filters with which a queue is opened: what waits for whoever opens it. */
export function ownFilters(kind: Kind): { status: string; mine: string } {
  return kind === 'filing' ? { status: FILING_WAITS, mine: '' } : { status: '', mine: 'true' }
}

/** Whether a queue shows all that waits for the person and nothing else. */
export function isOwn(queue: QueueAddress): boolean {
  const own = ownFilters(queue.kind)
  return (
    queue.status === own.status &&
    queue.mine === own.mine &&
    (['roundId', 'overdue', 'divisionCode', 'q'] as const).every((name) => queue[name] === '')
  )
}

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
    dueOn: filingDue(one),
  }
}

/** Until when a loan is to be filed, while it waits for that; null once it is decided. */
export function filingDue(loan: Pick<AnyLoan, 'status' | 'filingDeadline'>): string | null {
  return loan.status === FILING_WAITS ? (loan.filingDeadline ?? null) : null
}

/** The address of a case's review, with the queue that it was opened from. */
export function reviewPath(kind: Kind, line: Line, id: string): string {
  return kind === 'filing' ? `/bureau/review/${line}/filings/${id}` : `/bureau/review/${line}/${id}`
}
