import { readFile } from 'node:fs/promises'
import { dryRun } from '../harness/dry-run.ts'
import { saved } from '../harness/keyboard.ts'
import { choose, csv, loanRow, send } from '../harness/loan-sheets.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'
import { Workbook } from '../harness/workbook.ts'

/** What a spreadsheet program would take for a formula. */
const FORMULAS = ['=1+1', '+1+1', '-1+1', '@SUM(1)']

test('11 error workbook: it holds the rejected rows alone, heals its own batch, and twice changes nothing', async ({
  signedIn,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn('bank-a.clerk')
  const sheet = dryRun('BANK-A-001')
  for (const [index, formula] of FORMULAS.entries()) {
    const row = sheet.rows[(sheet.badNumbers[index] ?? 1) - 1]
    if (row !== undefined) {
      row.企业名称 = formula
    }
  }
  await visit(page, '/bank/imports')
  const address = await send(page, `${sheet.mark}.csv`, csv(sheet.rows))
  const counts = page.locator('.batch-counts')
  await expect(counts.locator('.kind-rejected')).toContainText('37', { timeout: 60_000 })
  const file = await saved(page, () => page.getByRole('button', { name: '下载未通过的 37 行' }).click())

  const book = new Workbook(await readFile(file.path))
  const healed = book.sheet('贷款')
  const all = healed.rows()
  const headers = all[0] ?? []
  const first = healed.frozenRows
  const rows = all.slice(first)
  const columnOf = (name: string) => headers.findIndex((header) => header.replace(/[\s*]/g, '') === name)
  expect(headers[0]).toBe('结果')
  expect(rows.map((row) => row[columnOf('借据号')])).toEqual(
    sheet.badNumbers.map((number) => sheet.rows[number - 1]?.借据号),
  )
  expect(rows.every((row) => (row[0] ?? '') !== '')).toBe(true)
  expect(FORMULAS.map((_, index) => rows[index]?.[columnOf('企业名称')])).toEqual(FORMULAS)
  expect(book.part('xl/worksheets/sheet1.xml').getElementsByTagName('f').length).toBe(0)

  for (const [index, number] of sheet.badNumbers.entries()) {
    const bad = sheet.bad.find((one) => one.line === number + 1)
    const good = loanRow(sheet.mark, number)
    const cell = (name: string) => `${letter(columnOf(name))}${first + index + 1}`
    if (bad === undefined) {
      throw new Error(`row ${number} is not bad`)
    }
    expect(healed.fill(cell(bad.column)), `${bad.column} of row ${number} is marked`).not.toBeNull()
    expect(healed.comments.get(cell(bad.column))).toContain(bad.says)
    healed.put(cell(bad.column), good[bad.column as keyof typeof good])
    healed.put(cell('企业名称'), good.企业名称)
  }
  const mended = Buffer.from(book.toBytes())
  await choose(page, 'mended.xlsx', mended)
  await expect(page.locator('.notice')).toContainText('已收到改正后的文件')
  await expect(counts.locator('.kind-accepted')).toHaveText(/1000\s*1,000,000\.00/, { timeout: 60_000 })
  await expect(counts.locator('.kind-rejected td')).toHaveText(['0', '0.00'])
  expect(new URL(page.url()).pathname).toBe(address)
  await page.getByRole('button', { name: '导入可写入的 1000 行' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '导入可写入的 1000 行' }).click()
  await expect(page.locator('.notice', { hasText: '已写入 1000 笔贷款' })).toBeVisible({ timeout: 60_000 })

  await visit(page, '/bank/imports')
  expect(await send(page, 'mended.xlsx', mended)).toBe(address)
  await expect(page.locator('.notice', { hasText: '没有新建批次，也没有改变任何内容' })).toBeVisible()
  await expect(counts.locator('.kind-written')).toContainText('1000')
  await visit(page, `/bank/loans?noteNumber=${sheet.rows[9]?.借据号}`)
  await expect(page.locator('.data-table tbody tr')).toHaveCount(1)
})

/** The letters of a column, from 0. */
function letter(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letter(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
}
