import type { Loan } from '@/api/client'
import type { Kind } from './queue'

/** What can be decided at this desk about a case of each kind, in the order of the buttons. */
export const DECISIONS = {
  subsidy: ['REVIEW', 'APPROVE', 'RETURN', 'REJECT'],
  filing: ['ACCEPT', 'RETURN', 'REJECT'],
} as const satisfies {
  subsidy: readonly Loan['schemas']['CaseDecision'][]
  filing: readonly Loan['schemas']['LoanDecision'][]
}

export type Decision<K extends Kind = Kind> = (typeof DECISIONS)[K][number]

/** A decision with what it needs: the reason and the fields to be corrected, when it does not pass the case on. */
export interface Ruling<K extends Kind = Kind> {
  decision: Decision<K>
  reason: { code: string; text: string } | null
  fields: string[] | null
}

export function isPassing(decision: Decision): boolean {
  return decision === 'REVIEW' || decision === 'APPROVE' || decision === 'ACCEPT'
}

/** Those of the next steps that a person with these roles takes here. */
export function decisionsOf<K extends Kind>(
  kind: K,
  steps: readonly { event?: string; decision?: string; role: string }[],
  roles: readonly string[],
): Decision<K>[] {
  const all: readonly Decision<K>[] = DECISIONS[kind]
  return all.filter((decision) =>
    steps.some((step) => (step.event ?? step.decision) === decision && roles.includes(step.role)),
  )
}

/** The codes of reasons that fit a decision; their words are in `ui/reason-texts`. */
export const REASONS = {
  subsidy: {
    RETURN: [
      'VOUCHER_DOUBTFUL',
      'INTEREST_DIFFERS',
      'PAYEE_WRONG',
      'DOCUMENTS_MISSING',
      'STATEMENT_UNCLEAR',
      'OTHER',
    ],
    REJECT: ['NOT_ELIGIBLE', 'USED_OTHERWISE', 'OTHER_SUBSIDY', 'DISHONEST', 'FALSE_DOCUMENTS', 'OTHER'],
  },
  filing: {
    RETURN: ['FIGURES_WRONG', 'NAME_WRONG', 'PURPOSE_UNCLEAR', 'QUALIFICATION_MISSING', 'OTHER'],
    REJECT: ['NOT_ELIGIBLE', 'DUPLICATE', 'LATE', 'FALSE_DOCUMENTS', 'OTHER'],
  },
} as const

/** The codes of reasons for a decision; none where it needs none. */
export function reasonsFor(kind: Kind, decision: Decision): readonly string[] {
  return decision === 'RETURN' || decision === 'REJECT' ? REASONS[kind][decision] : []
}

/** The fields that a reviewer can mark for correction, as the services name them. */
export const MARKABLE = {
  subsidy: ['/interestPaid', '/statement', '/contact', '/payee', '/documents'],
  filing: [
    '/enterprise/name',
    '/enterprise/divisionCode',
    '/enterprise/industryCode',
    '/enterprise/libraryNumber',
    '/contractNumber',
    '/signedOn',
    '/disbursedOn',
    '/maturesOn',
    '/principal',
    '/rate',
    '/security',
    '/purpose',
    '/stage',
    '/firstLoan',
    '/achievement',
  ],
} as const

/** The name of a text for a pointer: `/details/payee/bankName` is `payee_bankName`. */
export function fieldKey(pointer: string): string {
  return pointer
    .replace(/^\/details\//, '/')
    .replace(/^\/preview\//, '/')
    .slice(1)
    .replaceAll('/', '_')
}
