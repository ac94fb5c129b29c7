import { readFile } from 'node:fs/promises'
import { saved } from '../harness/keyboard.ts'
import { choose, newMark } from '../harness/loan-sheets.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'
import { Workbook } from '../harness/workbook.ts'

test('07 template: it has frozen headers, lists and its version, and sent as it is it says that it has no rows', async ({
  signedIn,
  guards,
  api,
}) => {
  const page = await signedIn('bank-a.clerk')
  await visit(page, '/bank/imports')
  const file = await saved(page, () => page.getByRole('button', { name: '下载模板' }).click())
  expect(file.name).toMatch(/\.xlsx$/)

  const bytes = await readFile(file.path)
  const book = new Workbook(bytes)
  const sheet = book.sheet('贷款')
  expect(sheet.frozenRows).toBeGreaterThan(0)
  expect(sheet.choices.length).toBeGreaterThanOrEqual(5)
  const hidden = book.sheet('_techfin')
  expect(hidden.state).toBe('hidden')
  expect(hidden.rows().some((row) => /version|版本/i.test(row[0] ?? '') && /^\d+$/.test(row[1] ?? ''))).toBe(true)

  guards.expectRefusal(400)
  const name = `${newMark()}.xlsx`
  await choose(page, name, bytes)
  await expect(page.getByRole('alert').first()).toContainText('没有数据行')
  await expect(page).toHaveURL(/\/bank\/imports$/)
  const { items } = await (await api('bank-a.clerk')).get('/api/loan/v1/loan-imports')
  expect(items.map((batch: { fileName: string }) => batch.fileName)).not.toContain(name)
})
