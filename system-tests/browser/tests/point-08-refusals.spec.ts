import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Api } from '../harness/api.ts'
import { choose, newMark } from '../harness/loan-sheets.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'
import { Workbook } from '../harness/workbook.ts'

const LOANS = '/api/loan/v1/loan-imports'

/** The container that spreadsheet programs put around a protected workbook (MS-CFB, MS-OFFCRYPTO), as far as it tells. */
function protectedWorkbook(): Buffer {
  const file = Buffer.alloc(4096)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(0, 48)
  Buffer.from('EncryptedPackage', 'utf16le').copy(file, 512)
  return file
}

async function oldTemplate(api: Api): Promise<Buffer> {
  const book = new Workbook(await api.download(`${LOANS}/template.xlsx`))
  const hidden = book.sheet('_techfin')
  const line = hidden.rows().findIndex((row) => /version/i.test(row[0] ?? ''))
  hidden.put(`B${line + 1}`, '0')
  return Buffer.from(book.toBytes())
}

/** Each way in which a whole file is refused: what it is, and what the message says of it. */
const REFUSALS: { what: string; ending: string; status?: number; says: RegExp; file: (api: Api) => Promise<Buffer> }[] =
  [
    {
      what: 'a picture',
      ending: 'png',
      status: 400,
      says: /不是 \.xlsx 工作簿，也不是 \.csv 文本/,
      file: async () => Buffer.from('\x89PNG\r\n\x1a\n and more', 'latin1'),
    },
    { what: 'an empty file', ending: 'xlsx', says: /是空的（0 字节）/, file: async () => Buffer.alloc(0) },
    {
      what: 'a protected workbook',
      ending: 'xlsx',
      status: 400,
      says: /去掉打开密码/,
      file: async () => protectedWorkbook(),
    },
    {
      what: 'an old template',
      ending: 'xlsx',
      status: 400,
      says: /模板第 0 版，现行为第 \d+ 版/,
      file: oldTemplate,
    },
    {
      what: 'the template of another sheet',
      ending: 'xlsx',
      status: 400,
      says: /需要名为“贷款.*”的工作表/,
      file: async (api) => Buffer.from(await api.download('/api/loan/v1/payment-imports/template.xlsx')),
    },
  ]

for (const refusal of REFUSALS) {
  test(`08 refusals: ${refusal.what} says what is wrong with it, and makes no batch`, async ({
    signedIn,
    guards,
    api,
  }) => {
    const clerk = await api('bank-a.clerk')
    const page = await signedIn('bank-a.clerk')
    await visit(page, '/bank/imports')
    if (refusal.status !== undefined) {
      guards.expectRefusal(refusal.status)
    }
    const name = `${newMark()}.${refusal.ending}`
    await choose(page, name, await refusal.file(clerk))
    await expect(page.getByRole('alert').filter({ hasText: refusal.says }).first()).toBeAttached()
    await expect(page).toHaveURL(/\/bank\/imports$/)
    await madeNothing(clerk, name)
  })
}

test('08 refusals: a file above the limit says the limit and its own size, and is not even sent', async ({
  signedIn,
  api,
}) => {
  const page = await signedIn('bank-a.clerk')
  await visit(page, '/bank/imports')
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.method()))
  const folder = await mkdtemp(join(tmpdir(), 'techfin-'))
  const name = `${newMark()}.xlsx`
  try {
    await writeFile(join(folder, name), Buffer.alloc(52 * 1024 * 1024, 'x'))
    await page.locator('input[type="file"]').setInputFiles(join(folder, name))
    await expect(page.getByText(/大小为 52\.0 MB，超过 50 MB 的上限/).first()).toBeVisible()
  } finally {
    await rm(folder, { recursive: true })
  }
  expect(sent).not.toContain('POST')
  await madeNothing(await api('bank-a.clerk'), name)
})

async function madeNothing(api: Api, name: string): Promise<void> {
  const { items } = await api.get(`${LOANS}?limit=100`)
  expect(items.map((batch: { fileName: string }) => batch.fileName)).not.toContain(name)
}
