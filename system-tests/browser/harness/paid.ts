import type { Account } from './accounts.ts'
import type { Api } from './api.ts'
import { beijing } from './cases.ts'

type As = (account: Account) => Promise<Api>

const ordersOf = (line: string): string => `/api/${line}/v1/payment-orders`

interface Order {
  id: string
  number: string
  state: string
  lines: { line: number; amount: string; caseId: string }[]
}

/** The id of a payment order of a line; when there is none yet, the payer orders what an approved round has to pay. */
export async function anyOrder(as: As, line: string): Promise<string> {
  const payer = await as('finance.payer')
  const { items } = await payer.get(`${ordersOf(line)}?limit=1`)
  const order = items[0] ?? (await ordered(payer, line).catch(unlessQuicker))
  return (order ?? (await payer.first(ordersOf(line)))).id
}

/** The id of an application to which the bank has paid a part. */
export async function paidCase(as: As, line: string): Promise<string> {
  const payer = await as('finance.payer')
  const path = `${ordersOf(line)}/${await anyOrder(as, line)}`
  const order: Order = await payer.get(path)
  if (order.state !== 'PAID') {
    const receipts = order.lines.map(({ line: number, amount }) => ({
      line: number,
      amount,
      paidOn: beijing(),
      bankReference: `${order.number}-${number}`,
      outcome: 'PAID',
    }))
    await payer.postOn(path, `${path}/receipts`, { receipts }).catch(unlessQuicker)
  }
  return order.lines[0]!.caseId
}

async function ordered(payer: Api, line: string): Promise<Order> {
  for (const round of await payer.all(`/api/${line}/v1/subsidy-rounds`)) {
    const path = `/api/${line}/v1/subsidy-rounds/${round.id}`
    const payable = `${path}/payable?party=PROVINCE`
    const answer = await payer.send('GET', payable)
    if (answer.status === 200 && answer.body.count > 0) {
      const { count, total } = answer.body
      return payer.postOn(payable, `${path}/payment-orders`, { party: 'PROVINCE', count, total })
    }
  }
  throw new Error('no round has anything to pay')
}

/** Another worker of the test run was quicker: what was seen has moved, because the same was done. */
function unlessQuicker(thrown: unknown): null {
  if (!/: 412 /.test(String(thrown))) {
    throw thrown
  }
  return null
}
