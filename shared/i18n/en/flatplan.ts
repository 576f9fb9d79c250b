/** The page plan as it is worked on. */
export const flatplan = {
  undo: 'Undo: {{what}}',
  redo: 'Redo: {{what}}',
  undone: 'Undone: {{what}}',
  redone: 'Done again: {{what}}',
  did: {
    place: 'placing “{{title}}” on page {{page}}',
    continue: 'running “{{title}}” on to page {{page}}',
    move: 'moving “{{title}}” to page {{page}}',
    remove: 'taking “{{title}}” off page {{page}}',
    template: 'changing the template of page {{page}}',
    section: 'naming page {{page}}',
    adjust: 'adjusting {{slot}} on page {{page}}',
    keep: 'keeping a place for “{{title}}” on page {{page}}',
    giveUp: 'giving up a kept place on page {{page}}',
    movePage: 'making page {{from}} page {{to}}',
    addPages: 'adding pages, {{count}} in all',
    removePages: 'taking pages out, {{count}} in all',
    adopt: 'making up like no. {{number}}',
    elsewhere: 'a change made elsewhere'
  },
  left: '{{count}} articles are back in the list: {{titles}}',
  more: 'and {{count}} more',
  dragHelp: 'Space lifts, arrow keys choose a slot, Space drops, Escape cancels.',
  lifted: '“{{title}}” is lifted.',
  liftedPage: 'Page {{page}} is lifted.',
  over: 'Over {{place}}.',
  overNothing: 'Over no slot.',
  dropped: 'Dropped into {{place}}.',
  notDropped: 'It cannot stand there; nothing was changed.',
  cancelled: 'Cancelled; nothing was changed.'
}
