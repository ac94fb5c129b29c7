import type { Page } from '@playwright/test'
import { ROUNDS as LOAN_ROUNDS, beijing, openRound } from '../cases.ts'
import { type As, type Dialog, byButton, on, onPage } from './dialog.ts'

/** The dialogs about a round, from its budget to the money that is asked back. */
export const ROUNDS: readonly Dialog[] = [
  {
    what: 'another budget of a round',
    files: ['bureau/rounds/BudgetSection.vue'],
    place: on('bureau.approver', roundOfToday),
    open: byButton(/^(调整预算|Change the budget)$/),
  },
  {
    what: 'the freeze of a list',
    files: ['bureau/rounds/ListSection.vue'],
    place: on('bureau.reviewer', roundOfToday),
    open: byButton(/^(锁定名单|Freeze the list)$/),
  },
  {
    what: 'the publication of a notice',
    files: ['bureau/rounds/NoticeSection.vue'],
    place: on('bureau.reviewer', roundOfToday),
    answers: asListed,
    open: byButton(/^(发布公示|Publish the notice)$/),
  },
  {
    what: 'the decision on an objection',
    files: ['bureau/rounds/ObjectionList.vue'],
    place: on('bureau.approver', noticedRound),
    answers: withObjection,
    open: byButton(/^(处理异议|Decide the objection)/),
  },
  {
    what: 'a payment order',
    files: ['bureau/rounds/PaymentSection.vue'],
    place: on('finance.payer', payableRound),
    open: async (page) => {
      await page.locator('#field-party').selectOption('CITY')
      return byButton(/^(下达支付单|Make a payment order)$/)(page)
    },
  },
  {
    what: 'money that is asked back',
    files: ['bureau/rounds/ClawbackForm.vue'],
    place: onPage('bureau.approver', '/bureau/rounds/:line/clawbacks/:id'),
    open: async (page) => {
      await page.locator('#field-amount').fill('1.00')
      await page.locator('#field-code').selectOption('OTHER')
      await page.locator('#field-text').fill('多付')
      return byButton(/^(核对|Check)$/)(page)
    },
  },
]

async function roundOfToday(as: As): Promise<string> {
  return `/bureau/rounds/loan/${(await openRound(as)).id}`
}

async function noticedRound(as: As): Promise<string> {
  const rounds = await (await as('auditor')).all<{ id: string; stage: string }>(LOAN_ROUNDS)
  return `/bureau/rounds/loan/${rounds.find((one) => one.stage === 'NOTICED')!.id}`
}

/** A round of which the city has its share to pay: no test orders that. */
async function payableRound(as: As): Promise<string> {
  const payer = await as('finance.payer')
  for (const { id } of await payer.all<{ id: string }>(LOAN_ROUNDS)) {
    const { status, body } = await payer.send('GET', `${LOAN_ROUNDS}/${id}/payable?party=CITY`)
    if (status === 200 && body.count > 0) {
      return `/bureau/rounds/loan/${id}`
    }
  }
  throw new Error('the city has nothing to pay in any round')
}

/**
 * The service says of a round that its list is frozen. None can be on the day on which applications come in, and there
 * is only one day in a run.
 */
async function asListed(page: Page): Promise<void> {
  await page.route(/\/subsidy-rounds\/[\w-]{36}$/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), stage: 'LISTED', noticeId: null } })
  })
}

/** The service has an objection to a notice. None can be made, for the same reason. */
async function withObjection(page: Page): Promise<void> {
  const objection = {
    id: '01a20163-0000-7000-8000-000000000001',
    version: 1,
    applicationId: '01a20163-0000-7000-8000-000000000002',
    noticeId: '01a20163-0000-7000-8000-000000000003',
    entry: 1,
    name: '赵某',
    contact: '13900000000',
    evidence: '贷款已挪用',
    status: 'OPEN',
    receivedOn: beijing(),
    recordedBy: 'enterprise.b',
    dueOn: beijing(21),
  }
  const line = { objection, roundId: objection.noticeId, enterpriseName: '聊城复核轴承有限公司' }
  await page.route(/\/subsidy-objections\?/, (route) => route.fulfill({ json: { items: [line], nextCursor: null } }))
  await page.route(`**/subsidy-objections/${objection.id}`, (route) =>
    route.fulfill({ json: objection, headers: { ETag: '"1"' } }),
  )
}
