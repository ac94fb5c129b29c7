import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { Workbook } from './workbook.ts'

/** The Chinese headers of the sheet of loans in the order of the rows below. */
const HEADERS = [
  '借款合同号',
  '借据号',
  '经办机构代码',
  '统一社会信用代码',
  '企业名称',
  '所属县（市、区）',
  '行业代码',
  '合同签订日期',
  '放款日期',
  '到期日期',
  '贷款金额（元）',
  '年利率（%）',
  '担保方式',
  '贷款用途',
  '企业发展阶段',
  '是否首贷',
] as const

export type Header = (typeof HEADERS)[number]

/** A row by its headers; its note number is of this run alone. */
export type LoanRow = Record<Header, string>

/** A mark that no other run has. */
export function newMark(): string {
  return `B${randomBytes(5).toString('hex').toUpperCase()}`
}

/** A good row, disbursed some days ago. */
export function loanRow(mark: string, number: number, changes: Partial<LoanRow> = {}): LoanRow {
  return {
    借款合同号: `${mark}-${number}`,
    借据号: `${mark}-${number}-01`,
    经办机构代码: 'BANK-A-001',
    统一社会信用代码: '91371502MA0000001X',
    企业名称: '聊城示范科技有限公司',
    '所属县（市、区）': '东昌府区',
    行业代码: '3451',
    合同签订日期: daysAgo(12),
    放款日期: daysAgo(10),
    到期日期: daysAgo(-350),
    '贷款金额（元）': '1000.00',
    '年利率（%）': '3.45',
    担保方式: '信用',
    贷款用途: '研究开发',
    企业发展阶段: '初创期',
    是否首贷: '否',
    ...changes,
  }
}

/** A day before today in Beijing, as the services write it. */
export function daysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(day)
}

/** The rows as a .csv file. */
export function csv(rows: readonly LoanRow[]): Buffer {
  const lines = [HEADERS.join(','), ...rows.map((row) => HEADERS.map((name) => row[name]).join(','))]
  return Buffer.from(`${lines.join('\n')}\n`, 'utf8')
}

/** The template with rows below its headers, as a user fills it in. */
export function filled(template: Uint8Array, rows: readonly LoanRow[]): Buffer {
  const book = new Workbook(template)
  const sheet = book.sheet()
  const lines = sheet.rows()
  const top = lines.findIndex((line) => line.some((text) => text.startsWith('借据号')))
  const headers = lines[top] ?? []
  rows.forEach((row, index) => {
    headers.forEach((header, column) => {
      const name = HEADERS.find((one) => one === header.replace(/[\s*]/g, ''))
      if (name !== undefined) {
        sheet.put(`${String.fromCharCode(65 + column)}${sheet.frozenRows + 1 + index}`, row[name])
      }
    })
  })
  return Buffer.from(book.toBytes())
}

/** Chooses a file on a page of imports, as the browser's own dialog would. */
export async function choose(page: Page, name: string, content: Buffer): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content })
}

/** Chooses a sheet and waits for the address of its batch. */
export async function send(page: Page, name: string, content: Buffer): Promise<string> {
  await choose(page, name, content)
  await page.waitForURL(/\/bank\/imports\/[\w-]{36}/, { timeout: 60_000 })
  return new URL(page.url()).pathname
}
