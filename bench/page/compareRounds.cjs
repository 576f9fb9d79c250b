/** In our window: compares the same two texts many times in the thread that the app uses, and watches how long the page's own thread is held up. */
module.exports = async function compareRounds({ worker, meta, before, edits, rounds, warmUp }) {
  const contentOf = (lines) => ({
    meta,
    body: {
      type: 'doc',
      content: lines.map((text, index) => ({
        type: 'paragraph',
        attrs: { bid: `b${index}` },
        content: [{ type: 'text', text }]
      }))
    }
  })
  // Only the edits are handed over, not the second text: what an environment variable holds is bounded.
  const lines = before.map((line) => line.split(' '))
  for (const [line, at, gone, come] of edits) lines[line].splice(at, gone, ...come)
  const older = contentOf(before)
  const newer = contentOf(lines.map((words) => words.join(' ')))
  await new Promise((resolve) => setTimeout(resolve, 3000))

  let last = performance.now()
  let longest = 0
  const beat = new MessageChannel()
  beat.port1.addEventListener('message', () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    setTimeout(() => beat.port2.postMessage(0), 1)
  })
  beat.port1.start()
  beat.port2.postMessage(0)

  const compare = (thread) =>
    new Promise((resolve, reject) => {
      const answer = ({ data }) => (data.ok ? resolve(data.answer) : reject(new Error(data.reason)))
      thread.addEventListener('message', answer, { once: true })
      thread.addEventListener('error', (event) => reject(new Error(event.message)), { once: true })
      thread.postMessage({ kind: 'compare', before: older, after: newer })
    })
  const begin = performance.now()
  const thread = new Worker(worker, { type: 'module' })
  const { differences } = await compare(thread)
  const first = performance.now() - begin
  const times = []
  longest = 0
  for (let round = -warmUp; round < rounds; round++) {
    const from = performance.now()
    await compare(thread)
    if (round >= 0) times.push(performance.now() - from)
  }
  return { times, first, differences, longestStall: longest }
}
