import { beijing } from '../cases.ts'
import { type FiledLoan, filedLoan } from '../filed-loans.ts'
import { newLoan } from '../loans.ts'
import { type As, type Dialog, byButton, on, onPage } from './dialog.ts'

const LOANS = '/api/loan/v1/loans'

/** The dialogs of the bank about loans and their sheets. */
export const BANK_LOANS: readonly Dialog[] = [
  {
    what: 'the confirmation of a sheet',
    files: ['bank/imports/ConfirmImport.vue'],
    place: onPage('bank-a.clerk', '/bank/imports/:id'),
    open: byButton(/^(导入可写入的|Record the valid rows)/),
  },
  {
    what: 'a repayment',
    files: ['bank/loans/PaymentDialog.vue'],
    place: on('bank-a.clerk', accepted),
    open: byButton(/^(登记还款|Record a repayment)$/),
  },
  {
    what: 'an interest payment',
    files: ['bank/loans/PaymentDialog.vue'],
    place: on('bank-a.clerk', accepted),
    open: byButton(/^(登记付息|Record interest paid)$/),
  },
  {
    what: 'the reversal of an interest payment',
    files: ['bank/loans/ReversalDialog.vue'],
    place: on('bank-a.clerk', withInterest),
    open: byButton(/^(冲正 .+ 元|Take back .+ yuan of .+)$/),
  },
  {
    what: 'an extension',
    files: ['bank/loans/ExtensionList.vue'],
    place: on('bank-a.clerk', accepted),
    open: byButton(/^(登记展期|Record an extension)$/),
  },
  {
    what: 'a settlement',
    files: ['bank/loans/SettleDialog.vue'],
    place: on('bank-a.clerk', accepted),
    open: byButton(/^(登记结清|Report settlement)$/),
  },
  {
    what: 'the confirmation of a settlement',
    files: ['bank/loans/SettlementBox.vue'],
    place: on('bank-a.checker', settled),
    open: byButton(/^(确认结清|Confirm settlement)$/),
  },
  {
    what: 'the reversal of a settlement',
    files: ['bank/loans/SettlementBox.vue'],
    place: on('bank-a.checker', settled),
    open: byButton(/^(撤回结清|Take back the settlement)$/),
  },
  {
    what: 'the release of a loan',
    files: ['bank/loans/DecideLoan.vue'],
    place: on('bank-a.checker', submitted),
    open: byButton(/^(复核通过，送科技局|Release to the bureau)$/),
  },
  {
    what: 'the return of a loan',
    files: ['bank/loans/DecideLoan.vue'],
    place: on('bank-a.checker', submitted),
    open: byButton(/^(退回经办更正|Return to the clerk)$/),
  },
]

async function submitted(as: As): Promise<string> {
  const { id } = await (await as('bank-a.clerk')).post<{ id: string }>(LOANS, newLoan())
  return `/bank/loans/${id}`
}

async function accepted(as: As): Promise<string> {
  return `/bank/loans/${(await filed(as)).id}`
}

/** A loan with an interest payment that can be taken back. */
async function withInterest(as: As): Promise<string> {
  const { id } = await filed(as)
  await (await as('bank-a.clerk')).post(`${LOANS}/${id}/interest-vouchers`, { paidOn: beijing(), amount: '1.00' })
  return `/bank/loans/${id}`
}

/** A loan whose settlement waits for the checker. */
async function settled(as: As): Promise<string> {
  const { id } = await filed(as)
  await (await as('bank-a.clerk')).post(`${LOANS}/${id}/settlement`, { settledOn: beijing() })
  return `/bank/loans/${id}`
}

async function filed(as: As): Promise<FiledLoan> {
  const [clerk, checker, reviewer] = await Promise.all([
    as('bank-a.clerk'),
    as('bank-a.checker'),
    as('bureau.reviewer'),
  ])
  return filedLoan({ clerk, checker, reviewer })
}
