import { BANK_CONFIRMATIONS } from './bank-confirmations.ts'
import { BANK_LOANS } from './bank-loans.ts'
import { BANK_PLEDGES } from './bank-pledges.ts'
import type { Dialog } from './dialog.ts'
import { ENTERPRISE } from './enterprise.ts'
import { FILINGS } from './filings.ts'
import { FRAME } from './frame.ts'
import { REVIEW } from './review.ts'
import { ROUNDS } from './rounds.ts'
import { RULES } from './rules.ts'
import { USERS } from './users.ts'

/** Every dialog of the portal. A component that holds one and is not named here fails a test. */
export const DIALOGS: readonly Dialog[] = [
  ...FRAME,
  ...BANK_LOANS,
  ...BANK_PLEDGES,
  ...BANK_CONFIRMATIONS,
  ...ENTERPRISE,
  ...REVIEW,
  ...FILINGS,
  ...ROUNDS,
  ...RULES,
  ...USERS,
]
