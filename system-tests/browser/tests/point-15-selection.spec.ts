import { APPLICATIONS, caseAt, newFirm } from '../harness/cases.ts'
import { newMark } from '../harness/loan-sheets.ts'
import { expect, test } from '../harness/test.ts'
import { settled, visit } from '../harness/visit.ts'

const PAGE = 20
const ALL = '/bureau/review?kind=subsidy&line=loan'

test('15 batch scope: the header takes the page only, all that match is another button, and the bar tells count and total', async ({
  api,
  signedIn,
}) => {
  test.setTimeout(180_000)
  const name = `批选${newMark()}`
  for (let made = 0; made <= PAGE; made++) {
    await caseAt(api, 'SUBMITTED', newFirm(name))
  }
  const page = await signedIn('bureau.approver')
  const q = encodeURIComponent(name)
  await visit(page, `${ALL}&q=${q}`)
  const everything = await (await api('bureau.approver')).all(`${APPLICATIONS}?q=${q}&limit=500`)
  expect(everything.length).toBe(PAGE + 1)
  const bar = page.getByRole('region', { name: '已选事项' })
  await expect(bar).toContainText('已选 0 件，合计 0.00 元')
  const rows = page.locator('tbody input[type="checkbox"]')
  const onPage = await rows.count()
  expect(onPage).toBeLessThan(everything.length)

  await page.locator('thead input[type="checkbox"]').check()
  await expect(rows.and(page.locator(':checked'))).toHaveCount(onPage)
  await expect(bar).toContainText(`已选 ${onPage} 件，合计 ${yuan(everything.slice(0, onPage))} 元`)

  await bar.getByRole('button', { name: `选择符合条件的全部 ${everything.length} 件` }).click()
  await expect(bar).toContainText(`已选 ${everything.length} 件，合计 ${yuan(everything)} 元`)
  await rows.first().uncheck()
  await expect(bar).toContainText(`已选 ${everything.length - 1} 件，合计 ${yuan(everything.slice(1))} 元`)
  await expect(page.locator('thead input[type="checkbox"]')).not.toBeChecked()
})

test('15 batch scope: another filter clears the selection and says so', async ({ signedIn }) => {
  const page = await signedIn('bureau.approver')
  await visit(page, `${ALL}&status=APPROVED`)
  const bar = page.getByRole('region', { name: '已选事项' })
  await page.locator('thead input[type="checkbox"]').check()
  const chosen = await page.locator('tbody input:checked').count()
  await expect(bar).toContainText(`已选 ${chosen} 件`)
  await page.getByLabel('状态').selectOption('NOTICED')
  await settled(page)
  await expect(page.locator('.notice')).toContainText(`原先选择的 ${chosen} 件已取消选择`)
  await expect(bar).toContainText('已选 0 件，合计 0.00 元')
  await expect(page).toHaveURL(/status=NOTICED/)
})

test('15 batch scope: only what waits for approval can be approved together', async ({ signedIn }) => {
  const page = await signedIn('bureau.approver')
  await visit(page, `${ALL}&status=APPROVED`)
  await page.locator('tbody input[type="checkbox"]').first().check()
  const bar = page.getByRole('region', { name: '已选事项' })
  await expect(bar.getByRole('button', { name: '批量审批' })).toBeDisabled()
  await expect(bar).toContainText('只有公示期满、待审批的事项可以批量审批')
})

function yuan(rows: { amount: string }[]): string {
  const fen = rows.reduce((sum, row) => sum + BigInt(row.amount.replace('.', '')), 0n)
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`
}
