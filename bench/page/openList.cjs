/**
 * In our window: signs in through the form the moment it can be used, as a
 * person would who types very fast, and waits until the list's first rows have
 * been painted.
 */
module.exports = async function openList({ name, pin }) {
  const now = () => performance.timeOrigin + performance.now()
  const seen = (find) =>
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
  const painted = () =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(now()), 0)))

  const radio = await seen(() =>
    [...document.querySelectorAll('label')]
      .find((label) => label.querySelector('strong')?.textContent === name)
      ?.querySelector('input[type=radio]')
  )
  const usable = now()
  radio.click()
  const field = document.querySelector('input[type=password]')
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, pin)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  const button = await seen(() => document.querySelector('button[type=submit]:not([disabled])'))
  const sent = now()
  button.click()
  await seen(() => document.querySelector('nav'))
  const signedIn = now()
  await seen(() => document.querySelector('[role=row][aria-rowindex] a'))
  const shown = await painted()
  const paints = performance.getEntriesByType('paint').map((paint) => [paint.name, paint.startTime])
  const files = performance
    .getEntriesByType('resource')
    .map((each) => [each.name.split('/').pop(), Math.round(each.startTime), Math.round(each.responseEnd)])
  const rows = document.querySelectorAll('[role=row][aria-rowindex]').length
  return { begun: performance.timeOrigin, usable, sent, signedIn, shown, rows, paints, files }
}
