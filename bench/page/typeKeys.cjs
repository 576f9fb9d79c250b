/**
 * In either window: shows the long text and measures, for each key that main
 * sends, the time until the frame that shows it has been painted.
 */
module.exports = async function typeKeys({ signIn, article, body, keys, warmUp, every }) {
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  const until = async (find) => {
    for (;;) {
      const found = find()
      if (found) return found
      await wait(20)
    }
  }
  if (signIn) {
    const radio = await until(() =>
      [...document.querySelectorAll('label')]
        .find((label) => label.querySelector('strong')?.textContent === signIn.name)
        ?.querySelector('input[type=radio]')
    )
    radio.click()
    const field = await until(() => document.querySelector('input[type=password]'))
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, signIn.pin)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    const button = await until(() => document.querySelector('button[type=submit]:not([disabled])'))
    button.click()
    await until(() => document.querySelector('nav'))
    location.hash = `#/articles/${article}`
  } else {
    await until(() => window.mountEditor)
    window.mountEditor(body)
  }
  const text = await until(() => document.querySelector('.document'))
  await until(() => text.querySelectorAll('p').length >= body.content.length)
  // The panels beside the text come a moment after it.
  await wait(2_000)
  const block = text.querySelectorAll('p')[Math.floor(body.content.length / 2)]
  block.scrollIntoView({ block: 'center' })
  text.focus()
  getSelection().collapse(block, 0)
  await wait(500)

  const times = []
  let pressed = 0
  let shown = () => {}
  window.addEventListener(
    'keydown',
    () => {
      const begin = performance.now()
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => {
          if (++pressed > warmUp) times.push(performance.now() - begin)
          shown()
        })
        channel.port1.start()
        channel.port2.postMessage(null)
      })
    },
    true
  )
  const before = block.textContent
  const typed = Array.from({ length: keys + warmUp }, (_, index) => 'nguoi dan khu pho '[index % 18])
  for (const letter of typed) {
    const painted = new Promise((resolve) => (shown = resolve))
    console.info(`BENCH-KEY ${letter}`)
    await painted
    await wait(every)
  }
  const after = text.querySelectorAll('p')[Math.floor(body.content.length / 2)].textContent
  if (after !== typed.join('') + before)
    throw new Error(`typed ${typed.join('')}, found ${after.slice(0, 200)}`)
  return { times }
}
