/** What can be decided at this desk, about applications and about filings. */
export type Decision = 'REVIEW' | 'APPROVE' | 'ACCEPT' | 'RETURN' | 'REJECT'

/** The order of the buttons. */
const ORDER: readonly Decision[] = ['REVIEW', 'APPROVE', 'ACCEPT', 'RETURN', 'REJECT']

export function isPassing(decision: Decision): boolean {
  return decision === 'REVIEW' || decision === 'APPROVE' || decision === 'ACCEPT'
}

/** Those of the next steps that a person with these roles takes here. */
export function decisionsOf(
  steps: readonly { event?: string; decision?: string; role: string }[],
  roles: readonly string[],
): Decision[] {
  return ORDER.filter((decision) =>
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
