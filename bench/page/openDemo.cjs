/** In our window, on a new profile: has the demo office written and waits for its sign-in screen. */
module.exports = async function openDemo() {
  const ready = () => new Promise((resolve) => setTimeout(resolve, 50))
  while (!window.toaSoan) await ready()
  const reply = await window.toaSoan.request('office.openDemo', {})
  if (!reply.ok) throw new Error(reply.error.code)
  return {}
}
