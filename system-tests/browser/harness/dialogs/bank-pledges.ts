import { beijing } from '../cases.ts'
import { newMark } from '../loan-sheets.ts'
import { type As, type Dialog, addressAt, byButton, on, onPage } from './dialog.ts'

const LINE = '/api/ip-pledge/v1'

/** The dialogs of the bank about pledges and what their loans cost. */
export const BANK_PLEDGES: readonly Dialog[] = [
  {
    what: 'the registration of a pledge',
    files: ['bank/pledge/PledgeSteps.vue'],
    place: on('bank-a.clerk', (as) => pledge(as, 'CONTRACTED')),
    open: byButton(/^(登记质押|Record the registration)$/),
  },
  {
    what: 'the withdrawal of a contract of pledge',
    files: ['bank/pledge/PledgeSteps.vue'],
    place: on('bank-a.checker', (as) => pledge(as, 'CONTRACTED')),
    open: byButton(/^(撤回质押合同|Withdraw the contract)$/),
  },
  {
    what: 'a change of a pledge',
    files: ['bank/pledge/PledgeSteps.vue'],
    place: on('bank-a.clerk', (as) => pledge(as, 'REGISTERED')),
    open: byButton(/^(变更质押|Record a change)$/),
  },
  {
    what: 'the release of a pledge',
    files: ['bank/pledge/PledgeSteps.vue'],
    place: on('bank-a.checker', (as) => pledge(as, 'REGISTERED')),
    open: byButton(/^(解除质押|Record the release)$/),
  },
  {
    what: 'what is done about a warning',
    files: ['bank/pledge/WarningList.vue'],
    place: on('bank-a.clerk', warned),
    open: byButton(/^(说明处理情况|Say what is done)/),
  },
  {
    what: 'a fee',
    files: ['bank/pledge/FeeList.vue'],
    place: onPage('bank-a.clerk', '/bank/pledge-loans/:id'),
    open: byButton(/^(登记费用|Record a fee)$/),
  },
  {
    what: 'the reversal of a fee',
    files: ['bank/pledge/FeeList.vue'],
    place: on('bank-a.clerk', withFee),
    open: byButton(/^(冲正发票|Take back invoice) /),
  },
]

async function pledge(as: As, status: string): Promise<string> {
  const { id } = await (await as('bank-a.clerk')).first(`${LINE}/pledges?status=${status}`)
  return `/bank/pledge-loans/pledges/${id}`
}

/** A pledge of which nobody at the bank has said yet what is done about its rights. */
async function warned(as: As): Promise<string> {
  const { pledgeId } = await (await as('bank-a.clerk')).first(`${LINE}/lapse-warnings?status=OPEN`)
  return `/bank/pledge-loans/pledges/${pledgeId}`
}

/** A loan with a fee that can be taken back. */
async function withFee(as: As): Promise<string> {
  const address = await addressAt('/bank/pledge-loans/:id', as, 'bank-a.clerk')
  await (
    await as('bank-a.clerk')
  ).post(`${LINE}/loans/${address.split('/').at(-1)}/fees`, {
    kind: 'APPRAISAL',
    payee: '聊城示范资产评估有限公司',
    invoiceNumber: newMark(),
    paidOn: beijing(),
    amount: '1.00',
  })
  return address
}
