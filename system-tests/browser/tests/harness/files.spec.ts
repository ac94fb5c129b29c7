import { strToU8, zipSync } from 'fflate'
import { fontsOf, pagesOf } from '../../harness/pdf.ts'
import { expect, test } from '../../harness/test.ts'
import { Workbook } from '../../harness/workbook.ts'

/** A PDF with one page that shows a text in a font that every reader must bring itself. */
function pdf(text: string): Uint8Array {
  const content = `BT /F1 12 Tf 50 700 Td (${text}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const starts = objects.map((object, at) => {
    const start = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return strToU8(file)
}

test('the text of a PDF is read, and a font that is not in the file is told', async () => {
  expect(await pagesOf(pdf('Approval 1'))).toEqual(['Approval 1'])
  expect(await fontsOf(pdf('Approval 1'))).toEqual([{ name: expect.stringContaining('Helvetica'), embedded: false }])
})

test('the template of the platform is read: its frozen rows, choices and comments', async ({ api }) => {
  const clerk = await api('bank-a.clerk')
  const sheet = new Workbook(await clerk.download('/api/loan/v1/loan-imports/template.xlsx')).sheet()
  expect(sheet.frozenRows).toBeGreaterThan(0)
  expect(sheet.choices.length).toBeGreaterThan(0)
  expect(sheet.comments.size).toBeGreaterThan(0)
  expect(sheet.rows()[0]?.length).toBeGreaterThan(0)
  expect(sheet.fill('A1') ?? sheet.fill('A2')).toMatch(/^([0-9A-F]{2})?[0-9A-F]{6}$/)
})

test('a changed cell is read back, in its place and with the others as they were', async ({ api }) => {
  const clerk = await api('bank-a.clerk')
  const book = new Workbook(await clerk.download('/api/loan/v1/loan-imports/template.xlsx'))
  const before = book.sheet().rows()
  const row = before.length + 3
  book.sheet().put(`AB${row}`, '=1+1 & <b>')
  book.sheet().put(`B${row}`, 12.5)
  book.sheet().put(`B${row}`, 13.5)
  const after = new Workbook(book.toBytes()).sheet()
  expect(after.rows().slice(0, before.length)).toEqual(before)
  expect(after.rows()).toHaveLength(row)
  expect(after.text(`AB${row}`)).toBe('=1+1 & <b>')
  expect(after.text(`B${row}`)).toBe('13.5')
  expect(after.rows()[row - 1]?.slice(0, 2)).toEqual(['', '13.5'])
})

test('hidden columns and shared strings with runs are read', () => {
  const sheet = `<worksheet><cols><col min="2" max="3" hidden="1"/><col min="28" max="28" hidden="true"/></cols>
    <sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData></worksheet>`
  const parts = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="S" state="hidden" r:id="x"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="x" Target="/xl/worksheets/one.xml"/></Relationships>`,
    'xl/worksheets/one.xml': sheet,
    'xl/sharedStrings.xml': `<sst><si><t>no</t></si><si><r><t>贷</t></r><r><t>款</t></r><rPh><t>dai</t></rPh></si></sst>`,
  }
  const book = new Workbook(
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))),
  )
  expect(book.names).toEqual(['S'])
  expect(book.sheet('S').state).toBe('hidden')
  expect(book.sheet('S').hiddenColumns).toEqual(['B', 'C', 'AB'])
  expect(book.sheet('S').rows()).toEqual([['贷款']])
})
