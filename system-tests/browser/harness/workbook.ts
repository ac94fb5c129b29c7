import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A list validation: the cells that it holds for (`A2:A5001`) and what it allows, as written in the sheet. */
export interface Choice {
  cells: string
  from: string
}

/**
 * A workbook (.xlsx) as a user's program sees it. A changed cell changes nothing else in the file, so a healed error
 * workbook goes back with its marks, comments and hidden keys as they came.
 */
export class Workbook {
  readonly #parts: Record<string, Uint8Array>
  readonly #strings: string[]

  constructor(file: Uint8Array) {
    this.#parts = unzipSync(file)
    const shared = this.#parts['xl/sharedStrings.xml']
    this.#strings = shared === undefined ? [] : all(parse(shared), 'si').map(plain)
  }

  /** The names of the sheets in their order. */
  get names(): string[] {
    return all(this.part('xl/workbook.xml'), 'sheet').map((sheet) => sheet.getAttribute('name') ?? '')
  }

  /** The sheet with this name, or the first. */
  sheet(name?: string): Sheet {
    const sheets = all(this.part('xl/workbook.xml'), 'sheet')
    const found = name === undefined ? sheets[0] : sheets.find((sheet) => sheet.getAttribute('name') === name)
    if (found === undefined) {
      throw new Error(`no sheet ${name}; there are ${this.names.join(', ')}`)
    }
    const target = this.#relation('xl/_rels/workbook.xml.rels', found.getAttribute('r:id') ?? '')
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    return new Sheet(this, path, found.getAttribute('state') ?? 'visible')
  }

  /** One part of the file, parsed; an empty document where there is none. */
  part(path: string): Document {
    return parse(this.#parts[path] ?? strToU8('<none/>'))
  }

  /** The path of a sheet's part of that type, for example `comments`, or null. */
  partOf(sheet: string, type: string): string | null {
    const relations = this.part(sheet.replace(/([^/]+)$/, '_rels/$1.rels'))
    const found = all(relations, 'Relationship').find((one) => one.getAttribute('Type')?.endsWith(`/${type}`))
    const target = found?.getAttribute('Target')
    return target == null ? null : new URL(target, `http://x/${sheet}`).pathname.slice(1)
  }

  shared(index: number): string {
    return this.#strings[index] ?? ''
  }

  replace(path: string, document: Document): void {
    this.#parts[path] = strToU8(new XMLSerializer().serializeToString(document))
  }

  /** The file with the changed cells. */
  toBytes(): Uint8Array {
    return zipSync(this.#parts)
  }

  #relation(relations: string, id: string): string {
    const found = all(this.part(relations), 'Relationship').find((one) => one.getAttribute('Id') === id)
    return found?.getAttribute('Target') ?? ''
  }
}

/** One sheet. Cells are named as in the program: `B7`. */
export class Sheet {
  readonly #book: Workbook
  readonly #path: string
  readonly #document: Document
  readonly #cells = new Map<string, Element>()

  /** `visible`, `hidden` or `veryHidden`. */
  readonly state: string

  constructor(book: Workbook, path: string, state: string) {
    this.#book = book
    this.#path = path
    this.state = state
    this.#document = book.part(path)
    for (const cell of all(this.#document, 'c')) {
      this.#cells.set(cell.getAttribute('r') ?? '', cell)
    }
  }

  /** What a cell shows, without its number format; empty when there is no such cell. */
  text(cell: string): string {
    const found = this.#cells.get(cell)
    if (found === undefined) {
      return ''
    }
    const value = all(found, 'v')[0]?.textContent ?? ''
    switch (found.getAttribute('t')) {
      case 's':
        return this.#book.shared(Number(value))
      case 'inlineStr':
        return all(found, 'is').map(plain).join('')
      default:
        return value
    }
  }

  /** Rows of texts from the first row to the last, each up to its last filled cell. */
  rows(): string[][] {
    const rows: string[][] = []
    for (const cell of this.#cells.keys()) {
      const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
      const row = (rows[Number(digits) - 1] ??= [])
      row[columnOf(letters ?? '')] = this.text(cell)
    }
    return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ''))
  }

  /** Writes a text, or a number when it is one, and keeps the look of the cell. */
  put(cell: string, value: string | number): void {
    const element = this.#cells.get(cell) ?? this.#add(cell)
    while (element.firstChild !== null) {
      element.removeChild(element.firstChild)
    }
    const text = this.#document.createElementNS(element.namespaceURI, typeof value === 'number' ? 'v' : 't')
    text.textContent = String(value)
    if (typeof value === 'number') {
      element.removeAttribute('t')
      element.appendChild(text)
    } else {
      element.setAttribute('t', 'inlineStr')
      text.setAttribute('xml:space', 'preserve')
      element.appendChild(this.#document.createElementNS(element.namespaceURI, 'is')).appendChild(text)
    }
    this.#book.replace(this.#path, this.#document)
  }

  /** How many rows at the top stay in sight. */
  get frozenRows(): number {
    const pane = all(this.#document, 'pane').find((one) => one.getAttribute('state')?.startsWith('frozen'))
    return Number(pane?.getAttribute('ySplit') ?? 0)
  }

  /** The drop-downs. */
  get choices(): Choice[] {
    return all(this.#document, 'dataValidation')
      .filter((one) => one.getAttribute('type') === 'list')
      .map((one) => ({
        cells: one.getAttribute('sqref') ?? '',
        from: all(one, 'formula1')[0]?.textContent ?? '',
      }))
  }

  /** The hidden columns, as letters. */
  get hiddenColumns(): string[] {
    return all(this.#document, 'col')
      .filter((column) => /^(1|true)$/.test(column.getAttribute('hidden') ?? ''))
      .flatMap((column) => {
        const first = Number(column.getAttribute('min'))
        return Array.from({ length: Number(column.getAttribute('max')) - first + 1 }, (_, at) => lettersOf(first + at))
      })
  }

  /** The comments by cell. */
  get comments(): Map<string, string> {
    const path = this.#book.partOf(this.#path, 'comments')
    const comments = path === null ? [] : all(this.#book.part(path), 'comment')
    return new Map(comments.map((comment) => [comment.getAttribute('ref') ?? '', plain(comment)]))
  }

  /** The fill of a cell as ARGB, or null when it has none. */
  fill(cell: string): string | null {
    const styles = this.#book.part('xl/styles.xml')
    const formats = all(styles, 'cellXfs')[0]
    const format = formats && all(formats, 'xf')[Number(this.#cells.get(cell)?.getAttribute('s') ?? 0)]
    const fill = all(styles, 'fill')[Number(format?.getAttribute('fillId') ?? 0)]
    const pattern = fill && all(fill, 'patternFill')[0]
    return pattern?.getAttribute('patternType') === 'solid'
      ? (all(pattern, 'fgColor')[0]?.getAttribute('rgb') ?? null)
      : null
  }

  #add(cell: string): Element {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
    const data = all(this.#document, 'sheetData')[0]
    if (data === undefined || digits === '') {
      throw new Error(`cannot write ${cell}`)
    }
    const rows = all(data, 'row')
    let row = rows.find((one) => one.getAttribute('r') === digits)
    if (row === undefined) {
      row = this.#document.createElementNS(data.namespaceURI, 'row')
      row.setAttribute('r', digits)
      data.insertBefore(row, rows.find((one) => Number(one.getAttribute('r')) > Number(digits)) ?? null)
    }
    const element = this.#document.createElementNS(data.namespaceURI, 'c')
    element.setAttribute('r', cell)
    const after = all(row, 'c').find(
      (one) => columnOf((one.getAttribute('r') ?? '').replace(/\d+$/, '')) > columnOf(letters),
    )
    row.insertBefore(element, after ?? null)
    this.#cells.set(cell, element)
    return element
  }
}

/** 0 for A. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** A for 1. */
function lettersOf(column: number): string {
  const rest = (column - 1) % 26
  return (column > 26 ? lettersOf((column - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest)
}

function parse(part: Uint8Array): Document {
  return new DOMParser().parseFromString(strFromU8(part), 'text/xml')
}

function all(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', name))
}

/** The text of a string with or without runs, without its phonetic hints. */
function plain(string: Element): string {
  return all(string, 't')
    .filter((text) => text.parentNode?.localName !== 'rPh')
    .map((text) => text.textContent ?? '')
    .join('')
}
