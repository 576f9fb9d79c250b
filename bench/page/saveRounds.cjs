/** In our window: signs in by a request and saves the same article many times, one key longer each time. */
module.exports = async function saveRounds({ name, pin, article, content, rounds, warmUp }) {
  const ask = async (route, input) => {
    const reply = await window.toaSoan.request(route, input)
    if (!reply.ok) throw new Error(`${route}: ${reply.error.code}`)
    return reply.data
  }
  const ready = () => new Promise((resolve) => setTimeout(resolve, 20))
  while (!window.toaSoan || (await ask('office.status', {})).state !== 'closed') await ready()
  const members = await ask('session.members', {})
  await ask('session.signIn', { member: members.find((each) => each.name === name).id, pin })
  const { base } = await ask('journal.open', { article })

  const times = []
  for (let round = -warmUp; round < rounds; round++) {
    const title = `${content.meta.title} ${round + warmUp}`
    const begin = performance.now()
    await ask('journal.save', { article, base, content: { ...content, meta: { ...content.meta, title } } })
    if (round >= 0) times.push(performance.now() - begin)
  }
  return { times }
}
