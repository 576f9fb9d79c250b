/** In the bare window: waits until its line of text has been painted. */
module.exports = async function showLine() {
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

  await seen(() => document.getElementById('line')?.textContent)
  return { shown: await painted() }
}
