import type { Page } from '@playwright/test'
import { APPLICATIONS, ROUNDS } from '../harness/cases.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const QUEUE = '/bureau/review?kind=subsidy&line=loan&status=NOTICED'

/** The round of the demo city whose notice is over, and its cases that wait: with the round's limit, small and large. */
interface Waiting {
  round: any
  small: any[]
  large: any[]
}

async function waiting(api: any): Promise<Waiting> {
  const approver = await api('bureau.approver')
  const all: any[] = await approver.all(`${APPLICATIONS}?status=NOTICED&limit=500`)
  const rounds: any[] = await approver.all(ROUNDS)
  const round = rounds.find((one) => one.singleDecisionAbove !== null && all.some((each) => each.roundId === one.id))
  const limit = Number(round.singleDecisionAbove)
  const here = all.filter((one) => one.roundId === round.id)
  return {
    round,
    small: here.filter((one) => Number(one.amount) <= limit),
    large: here.filter((one) => Number(one.amount) > limit),
  }
}

async function preview(page: Page, names: string[]): Promise<void> {
  await visit(page, QUEUE)
  for (const name of names) {
    await page.getByRole('checkbox', { name: `选择 ${name}` }).check()
  }
  await page.getByRole('button', { name: '批量审批' }).click()
  await expect(page).toHaveURL(/\/approval/)
  await expect(page.locator('[data-part="included"] tbody tr').first()).toBeVisible()
}

test('16 batch preview: included and excluded cases, with the reason', async ({ api, signedIn }) => {
  const { small, large } = await waiting(api)
  const page = await signedIn('bureau.approver')
  const chosen = [small[0], small[1], large[0]]
  await preview(
    page,
    chosen.map((one) => one.enterprise.name),
  )
  const included = page.locator('[data-part="included"] tbody tr')
  await expect(included).toHaveCount(2)
  for (const one of [small[0], small[1]]) {
    await expect(included.filter({ hasText: one.enterprise.name })).toHaveCount(1)
  }
  const excluded = page.locator('[data-part="excluded"] tbody tr')
  await expect(excluded).toHaveCount(1)
  await expect(excluded).toContainText(large[0].enterprise.name)
  await expect(excluded).toContainText('超过批量审批限额，须逐件审批')
  await expect(page.locator('main')).toContainText(`未选择的 ${small.length + large.length - 3} 件不在本次批准之内`)
  await expect(page.getByRole('button', { name: '批准 2 件' })).toBeEnabled()
})

test('16 batch preview: above the threshold the button waits for the typed count', async ({ api, signedIn }) => {
  const { small } = await waiting(api)
  const page = await signedIn('bureau.approver')
  await visit(page, QUEUE)
  await page
    .getByRole('button', { name: /选择符合条件的全部|本页/ })
    .or(page.locator('thead input'))
    .first()
    .click()
  await page.getByRole('button', { name: '批量审批' }).click()
  const approve = page.getByRole('button', { name: `批准 ${small.length} 件` })
  await expect(approve).toBeDisabled()
  const field = page.getByLabel(`请输入件数 ${small.length} 以确认`)
  await field.fill(String(small.length + 1))
  await expect(approve).toBeDisabled()
  await field.fill(String(small.length))
  await expect(approve).toBeEnabled()
})

test('16 batch preview: when a case was decided meanwhile nothing is approved, and the preview is made anew', async ({
  api,
  signedIn,
  guards,
}) => {
  const { small } = await waiting(api)
  const page = await signedIn('bureau.approver')
  await preview(page, [small[0].enterprise.name, small[1].enterprise.name])
  const path = `${APPLICATIONS}/${small[0].id}`
  await (await api('bureau.approver')).postOn(path, `${path}/decisions`, { decision: 'APPROVE' })
  guards.expectRefusal(412)
  await page.getByRole('button', { name: '批准 2 件' }).click()
  await expect(page.locator('[data-part="moved"]')).toContainText('没有批准任何事项')
  await expect(page.getByRole('button', { name: '批准 1 件' })).toBeVisible()
  const other = await (await api('bureau.approver')).get(`${APPLICATIONS}/${small[1].id}`)
  expect(other.status).toBe('NOTICED')
})

test('16 batch preview: a double click, and another try after a lost answer, yield one batch', async ({
  api,
  signedIn,
  guards,
}) => {
  const { small, round } = await waiting(api)
  const before = (await (await api('bureau.approver')).get(`${ROUNDS}/${round.id}`)).granted
  const page = await signedIn('bureau.approver')
  await preview(page, [small[0].enterprise.name, small[1].enterprise.name])
  const keys: string[] = []
  await page.route('**/approvals', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '')
    const answer = await route.fetch()
    // The service did it, and the browser never hears of it.
    await (keys.length === 1 ? route.fulfill({ status: 503, body: '' }) : route.fulfill({ response: answer }))
  })
  guards.expectRefusal(503)
  const approve = page.getByRole('button', { name: '批准 2 件' })
  await approve.dblclick()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(keys).toHaveLength(1)
  await approve.click()
  await expect(page.locator('[data-part="result"]')).toContainText('已批准 2 件')
  expect(keys).toHaveLength(2)
  expect(keys[1]).toBe(keys[0])
  await expect(page.locator('[data-part="included"] tbody tr')).toHaveCount(2)
  const after = (await (await api('bureau.approver')).get(`${ROUNDS}/${round.id}`)).granted
  const paid = BigInt(after.replace('.', '')) - BigInt(before.replace('.', ''))
  expect(paid).toBe(BigInt(small[0].amount.replace('.', '')) + BigInt(small[1].amount.replace('.', '')))
})
