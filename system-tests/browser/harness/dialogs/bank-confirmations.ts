import { caseAt } from '../cases.ts'
import { type As, type Dialog, byButton, on } from './dialog.ts'

/** The dialogs in which the bank says whether an application agrees with its books. */
export const BANK_CONFIRMATIONS: readonly Dialog[] = [
  {
    what: 'the figures of the bank',
    files: ['bank/confirmations/ConfirmFigures.vue'],
    place: on('bank-a.checker', applied),
    open: byButton(/^(确认数字|Confirm the figures)$/),
  },
  {
    what: 'the return of an application by the bank',
    files: ['bank/confirmations/ReturnApplication.vue'],
    place: on('bank-a.checker', applied),
    open: byButton(/^(退回企业更正|Return to the enterprise)$/),
  },
]

async function applied(as: As): Promise<string> {
  return `/bank/confirmations/${(await caseAt(as, 'SUBMITTED')).id}`
}
