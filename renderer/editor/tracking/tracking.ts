import { Extension } from '@tiptap/core'
import { createTrackingPlugin, type TrackingOptions } from './trackingPlugin'

/** Tracked changes (theo dõi sửa đổi), beside the text and never in it. */
export const Tracking = Extension.create<TrackingOptions>({
  name: 'tracking',
  addOptions: () => ({ initial: null, isOn: false, author: () => '', now: () => 0 }),
  addProseMirrorPlugins() {
    return [createTrackingPlugin(this.options)]
  }
})
