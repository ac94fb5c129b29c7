/** The library asks for what it draws with as soon as it is loaded; to read a text it draws nothing. */
async function library() {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) {
      Object.defineProperty(globalThis, name, { value: class {} })
    }
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** The text of each page of a PDF, as a reader would copy it: line ends where the PDF has them. */
export async function pagesOf(file: Uint8Array): Promise<string[]> {
  const { getDocument } = await library()
  // A copy: the library takes the bytes away.
  const task = getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 })
  try {
    const document = await task.promise
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    }
    return pages
  } finally {
    await task.destroy()
  }
}

/** The names of all fonts in a PDF, and whether the file carries each. */
export async function fontsOf(file: Uint8Array): Promise<{ name: string; embedded: boolean }[]> {
  const { OPS, getDocument } = await library()
  const task = getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 })
  try {
    const document = await task.promise
    const fonts = new Map<string, { name: string; embedded: boolean }>()
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { fnArray, argsArray } = await page.getOperatorList()
      fnArray.forEach((code, at) => {
        const id = argsArray[at]?.[0]
        if (code === OPS.setFont && page.commonObjs.has(id)) {
          const font = page.commonObjs.get(id)
          fonts.set(font.name, { name: font.name, embedded: font.missingFile !== true })
        }
      })
    }
    return [...fonts.values()]
  } finally {
    await task.destroy()
  }
}
