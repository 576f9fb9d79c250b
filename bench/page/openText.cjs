/** In either window: opens the long text again and again, each time until it has been painted. */
module.exports = async function openText({ signIn, article, body, rounds, warmUp }) {
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  const until = (find) =>
    new Promise((resolve) => {
      const observer = new MutationObserver(look)
      function look() {
        const found = find()
        if (!found) return
        observer.disconnect()
        resolve(found)
      }
      observer.observe(document, { subtree: true, childList: true, attributes: true })
      look()
    })
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
  const isWhole = () => document.querySelectorAll('.document > p').length >= body.content.length

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
  } else while (!window.mountEditor) await wait(20)

  const times = []
  for (let round = -warmUp; round < rounds; round++) {
    if (signIn) {
      location.hash = '#/articles'
      await until(() => document.querySelector('[role=row][aria-rowindex] a'))
    } else window.unmountEditor()
    await wait(600)
    const begin = performance.now()
    if (signIn) location.hash = `#/articles/${article}`
    else window.mountEditor(body)
    await until(isWhole)
    await painted()
    if (round >= 0) times.push(performance.now() - begin)
    await wait(300)
  }
  return { times }
}
