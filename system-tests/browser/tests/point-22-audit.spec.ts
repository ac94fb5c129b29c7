import { readFile } from 'node:fs/promises'
import { firstBroken, isSound, linksOf } from '../harness/chain.ts'
import { filedLoan, revoke } from '../harness/filed-loans.ts'
import { expect, test } from '../harness/test.ts'
import { settled, visit } from '../harness/visit.ts'

const WORDS = {
  zh: { accept: '受理备案', revoke: '撤销备案', role: '科技局审核', show: '查看它的全部记录', state: '状态' },
  en: { accept: 'Accept', revoke: 'Revoke', role: 'Bureau reviewer', show: 'Show all its records', state: 'Status' },
} as const

for (const language of ['zh', 'en'] as const) {
  test(`22 audit: an approval and its reversal stand there with who, as what, when, why, before and after, in ${language}`, async ({
    signedIn,
    api,
  }) => {
    const people = {
      clerk: await api('bank-a.clerk'),
      checker: await api('bank-a.checker'),
      reviewer: await api('bureau.reviewer'),
    }
    const loan = await filedLoan(people)
    const why = `重复备案 <核对> & ${loan.noteNumber}`
    await revoke(people.reviewer, loan.id, why)
    const auditor = await api('auditor')
    const { items } = await auditor.get<{ items: { entry: { action: string; at: string } }[] }>(
      `/api/loan/v1/audit/trail?objectType=loan&objectId=${loan.id}`,
    )

    const page = await signedIn('auditor', { language })
    await visit(page, '/audit')
    // As an auditor does: by the number of the note.
    const object = page.getByLabel(language === 'zh' ? '票据号或对象编号' : 'Note number or id')
    await object.fill(loan.noteNumber)
    await object.press('Enter')
    await expect(page).toHaveURL(new RegExp(loan.id))
    await settled(page)
    const entries = page.locator('.timeline > li')
    await expect(entries).toHaveCount(items.length)

    for (const [action, before, after] of [
      ['accept', 'BANK_CHECKED', 'ACCEPTED'],
      ['revoke', 'ACCEPTED', 'REVOKED'],
    ] as const) {
      const told = items.find(({ entry }) => entry.action.toLowerCase().includes(action))
      expect(told, JSON.stringify(items.map(({ entry }) => entry.action))).toBeDefined()
      const entry = entries.filter({ has: page.locator('strong', { hasText: WORDS[language][action] }) })
      await expect(entry).toHaveCount(1)
      await expect(entry).toContainText('bureau.reviewer')
      await expect(entry).toContainText(WORDS[language].role)
      await expect(entry.locator('time').first()).toHaveAttribute('datetime', told?.entry.at ?? '')
      await entry.locator('summary').click()
      const status = entry.locator('tbody tr', { has: page.locator('th', { hasText: WORDS[language].state }) }).first()
      await expect(status.locator('td')).toHaveCount(2)
      await expect(status).not.toContainText(before)
      await expect(status).not.toContainText(after)
    }
    await expect(entries.first()).toContainText(why)
  })
}

test('22 audit: nothing on the pages of the trail writes, and the services take nothing', async ({ signedIn, api }) => {
  const page = await signedIn('auditor')
  const written: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.method() !== 'GET' && !pathname.startsWith('/api/auth/')) {
      written.push(`${request.method()} ${pathname}`)
    }
  })
  await visit(page, '/audit')
  await page.locator('.timeline summary').first().click()
  // Nothing to type into but the filters.
  await expect(page.locator('main :is(input, select, textarea):not([role="search"] *)')).toHaveCount(0)
  const buttons = await page.locator('main button').allInnerTexts()
  const allowed = /^(导出查询结果|显示更早的记录|清除筛选条件|查看它的全部记录.*)$/s
  expect(buttons.map((text) => text.trim()).filter((text) => !allowed.test(text))).toEqual([])
  await page
    .getByRole('button', { name: /^查看它的全部记录/ })
    .first()
    .click()
  await settled(page)
  await visit(page, '/audit/chain')
  await page.getByRole('button', { name: '校验全部' }).click()
  await expect(page.locator('[data-service] .status-tag')).toHaveText(Array(4).fill('完好'))
  expect(written).toEqual([])

  const auditor = await api('auditor')
  for (const service of ['loan', 'ip-pledge', 'rating', 'auth']) {
    const { items } = await auditor.get<{ items: { entry: { id: string } }[] }>(
      `/api/${service}/v1/audit/trail?limit=1`,
    )
    for (const path of ['entries', 'trail', `entries/${items[0]?.entry.id}`, `trail/${items[0]?.entry.id}`]) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const answer = await auditor.send(method, `/api/${service}/v1/audit/${path}`, { json: { reason: 'x' } })
        expect([401, 403, 404, 405], `${method} ${service} ${path}`).toContain(answer.status)
      }
    }
  }
})

for (const service of ['loan', 'ip-pledge', 'rating', 'auth'] as const) {
  test(`22 audit: the exported chain of ${service} proves itself, ends where the page says, and shows a changed row`, async ({
    signedIn,
  }) => {
    const page = await signedIn('auditor')
    await visit(page, '/audit/chain')
    const sheet = page.locator(`[data-service="${service}"]`)
    await sheet.getByRole('button', { name: '立即校验' }).click()
    await expect(sheet.locator('.status-tag')).toHaveText('完好')
    const head = await sheet.locator('code').innerText()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      sheet.getByRole('button', { name: '导出整条记录链' }).click(),
    ])
    expect(file.suggestedFilename()).toContain(service)
    const links = linksOf(await readFile(await file.path(), 'utf8'))
    expect(firstBroken(links)).toBeNull()
    // Others work beside: the chain may have grown since.
    expect(links.map((link) => link.hash)).toContain(head)

    const middle = Math.floor(links.length / 2)
    const link = links[middle]!
    const changed = links.with(middle, { ...link, entry: { ...link.entry, actor: 'somebody.else' } })
    expect(firstBroken(changed)).toBe(link.seq)
    expect(firstBroken(links.toSpliced(middle, 1))).toBe(links[middle + 1]?.seq ?? null)
  })
}

test('22 audit: an export under filters holds just what is on show, each row with its proof', async ({ signedIn }) => {
  const page = await signedIn('auditor')
  await visit(page, '/audit?actor=bureau.reviewer&objectType=loan')
  const told = await page.locator('main [role="status"]').first().innerText()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出查询结果' }).click(),
  ])
  const links = linksOf(await readFile(await file.path(), 'utf8'))
  expect(links.length).toBeGreaterThan(0)
  expect(links.every(isSound)).toBe(true)
  expect(new Set(links.map((link) => `${link.entry.actor} ${link.entry.objectType}`))).toEqual(
    new Set(['bureau.reviewer loan']),
  )
  // What waits for its seal follows a second later.
  const count = Number(/共 (\d+) 条/.exec(told)?.[1])
  expect(links.length).toBeGreaterThanOrEqual(count - 5)
})
