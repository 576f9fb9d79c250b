/** Where the newest cross-reference of a PDF stands, as its end says. */
function crossReferenceAt(pdf: Buffer): number {
  const mark = pdf.lastIndexOf('startxref')
  return mark < 0 ? NaN : parseInt(pdf.subarray(mark + 9, mark + 40).toString('latin1'), 10)
}

/** One row of a cross-reference stream: its kind, the offset, the generation. */
function toRow(kind: number, offset: number, generation: number): Buffer {
  const row = Buffer.alloc(8)
  row.writeUInt8(kind, 0)
  row.writeUIntBE(offset, 1, 5)
  row.writeUInt16BE(generation, 6)
  return row
}

/**
 * Gives the appended part of a PDF the kind of cross-reference that the part before it has: a stream
 * is continued by a stream (ISO 32000-1, 7.5.8.4), or Acrobat rebuilds the file and doubts its signature.
 *
 * @param updated the original with an appended part that ends in a table.
 */
export function continueCrossReference(updated: Buffer, original: Buffer): Buffer {
  const before = crossReferenceAt(original)
  if (original.subarray(before, before + 4).toString('latin1') === 'xref') return updated
  const at = crossReferenceAt(updated)
  const [table, trailer] = updated.subarray(at).toString('latin1').split('trailer')
  const dictionary = /<<([\s\S]*)>>/.exec(trailer ?? '')?.[1]
  const size = /\/Size (\d+)/.exec(dictionary ?? '')?.[1]
  if (!table || !dictionary || !size) throw new Error('cross-reference')
  const index: number[] = []
  const rows: Buffer[] = []
  for (const line of table.split('\n')) {
    const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(line)
    const section = /^(\d+) (\d+)\s*$/.exec(line)
    if (entry) rows.push(toRow(entry[3] === 'n' ? 1 : 0, Number(entry[1]), Number(entry[2])))
    else if (section) index.push(Number(section[1]), Number(section[2]))
  }
  // The stream is an object itself, and has a row of its own.
  index.push(Number(size), 1)
  rows.push(toRow(1, at, 0))
  const data = Buffer.concat(rows)
  const head =
    `${size} 0 obj\n<<${dictionary.replace(/\/Size \d+/, `/Size ${Number(size) + 1}`)}` +
    `/Type /XRef\n/W [ 1 5 2 ]\n/Index [ ${index.join(' ')} ]\n/Length ${data.length}\n>>\nstream\n`
  const tail = `\nendstream\nendobj\n\nstartxref\n${at}\n%%EOF`
  return Buffer.concat([
    updated.subarray(0, at),
    Buffer.from(head, 'latin1'),
    data,
    Buffer.from(tail, 'latin1')
  ])
}
