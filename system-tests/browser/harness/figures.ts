/** A figure as it is shown (`1,234.50`) or stored (`1234.5`), in millionths: exact for yuan and for 10,000 yuan. */
export function exact(text: string): bigint {
  const [, whole, fraction = ''] = /^([\d,]+)(?:\.(\d{1,6}))?$/.exec(text.trim()) ?? []
  if (whole === undefined) {
    throw new Error(`no figure: "${text}"`)
  }
  return BigInt(whole.replaceAll(',', '') + fraction.padEnd(6, '0'))
}

/** The sum of figures, in millionths. */
export function sumOf(texts: readonly string[]): bigint {
  return texts.reduce((sum, text) => sum + exact(text), 0n)
}
