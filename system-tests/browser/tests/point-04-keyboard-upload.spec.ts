import { readFile } from 'node:fs/promises'
import { DEMO_PASSWORD } from '../harness/accounts.ts'
import { chooseByKey, saved, tabTo } from '../harness/keyboard.ts'
import { csv, loanRow, newMark } from '../harness/loan-sheets.ts'
import { signInFields } from '../harness/portal.ts'
import { expect, test } from '../harness/test.ts'
import { settled, visit } from '../harness/visit.ts'
import { Workbook } from '../harness/workbook.ts'

test('04 keyboard: a clerk signs in, sends a sheet, mends one row and confirms without a mouse', async ({
  stranger,
}) => {
  test.setTimeout(120_000)
  const page = await stranger()
  await visit(page, '/sign-in?to=/bank')
  const fields = signInFields(page)
  await tabTo(page, fields.username)
  await page.keyboard.type('bank-a.clerk')
  await tabTo(page, fields.password)
  await page.keyboard.type(DEMO_PASSWORD)
  await tabTo(page, fields.submit)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/bank$/)

  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: '表格导入' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/bank\/imports$/)
  await settled(page)
  const input = page.locator('input[type="file"]')
  const mark = newMark()
  const rows = [loanRow(mark, 1), loanRow(mark, 2, { '贷款金额（元）': '一百万' }), loanRow(mark, 3)]
  await chooseByKey(page, input, `${mark}.csv`, csv(rows))
  await expect(page.locator('.batch-counts .kind-rejected td').first()).toHaveText('1', { timeout: 30_000 })

  const download = page.getByRole('button', { name: '下载未通过的 1 行' })
  await tabTo(page, download)
  const file = await saved(page, () => page.keyboard.press('Enter'))
  const book = new Workbook(await readFile(file.path))
  const sheet = book.sheet('贷款')
  const column = (sheet.rows()[0] ?? []).findIndex((header) => header.startsWith('贷款金额'))
  sheet.put(`${String.fromCharCode(65 + column)}${sheet.frozenRows + 1}`, '1000.00')
  await chooseByKey(page, input, 'mended.xlsx', Buffer.from(book.toBytes()))
  const accepted = page.locator('.batch-counts .kind-accepted td')
  await expect(accepted).toHaveText(['3', '3,000.00'], { timeout: 30_000 })

  const confirm = page.getByRole('button', { name: '导入可写入的 3 行' })
  await tabTo(page, confirm)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '导入 3 行贷款' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(confirm).toBeFocused()

  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: '导入可写入的 3 行' }))
  await page.keyboard.press('Enter')
  await expect(page.locator('.notice', { hasText: '已写入 3 笔贷款' })).toBeVisible({ timeout: 30_000 })
})
