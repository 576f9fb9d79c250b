import type { DocumentJson } from '../document/document'
import type { ArticleContent } from '../document/revision'
import type { PhotoFiles } from '../domain/printIssue'
import type { WebPhoto, WebPiece, WebPictures, WebSite } from '../domain/webEdition'

/** A file of a web edition as it lies in its folder. */
export interface WebFile {
  readonly size: number
  readonly sha256: string
  /** Milliseconds since 1970, as the file system keeps it. */
  readonly mtime: number
  /** What it was made from, as a hash; empty for one that is known by its bytes. */
  readonly key: string
}

/** A page or a list that leads elsewhere: title and address of another article. */
export interface WebNeighbour {
  readonly title: string
  readonly address: string
}

/** One article's page that is to be written. */
export interface WebPageOrder {
  readonly piece: WebPiece
  readonly body: DocumentJson
  readonly newer: WebNeighbour | null
  readonly older: WebNeighbour | null
  /** Path of the page that lists its rubric; null for an article without one. */
  readonly rubric: string | null
  readonly key: string
}

/** A file that was written and read back, and where it leads. */
export interface WebMade extends WebFile {
  /** Path from the root of the site. */
  readonly path: string
  /** Paths of what it links to and shows, within the site. */
  readonly links: readonly string[]
}

/** What makes a web edition, step by step; each step is a request of its own, with its own deadline. */
export type WebTask =
  | {
      /** Looks which files of a folder still are what they were, and which others lie there. */
      readonly task: 'webSurvey'
      readonly id: number
      readonly folder: string
      readonly files: Readonly<Record<string, WebFile>>
      /** Name of the file that is none of either. */
      readonly manifest: string
    }
  | {
      readonly task: 'webPhotos'
      readonly id: number
      readonly photos: readonly WebPhoto[]
      readonly files: PhotoFiles
      readonly folder: string
    }
  | {
      readonly task: 'webPages'
      readonly id: number
      readonly site: WebSite
      readonly pages: readonly WebPageOrder[]
      readonly pictures: WebPictures
      readonly folder: string
    }
  | {
      /** Front page, lists, feed, search: writes what differs from what is known. */
      readonly task: 'webLists'
      readonly id: number
      readonly site: WebSite
      readonly pieces: readonly WebPiece[]
      readonly pictures: WebPictures
      readonly known: Readonly<Record<string, WebFile>>
      readonly folder: string
    }
  | {
      /** Brings what did not change over from the folder before, and has what is new on the disk itself. */
      readonly task: 'webKeep'
      readonly id: number
      readonly from: string
      readonly folder: string
      readonly paths: readonly string[]
      readonly written: readonly string[]
    }
  | {
      /** Reads pages that stayed and tells where they lead. */
      readonly task: 'webLinks'
      readonly id: number
      readonly folder: string
      readonly paths: readonly string[]
    }
  | {
      /** One article as HTML to be pasted elsewhere. */
      readonly task: 'portal'
      readonly id: number
      readonly content: ArticleContent
      readonly imprint: readonly string[]
      readonly files: PhotoFiles
      /** Folder that gets the page and its photos; null where only the text is wanted. */
      readonly folder: string | null
    }

export type WebReply =
  | {
      readonly kind: 'webSurveyed'
      readonly id: number
      /** Known files that are gone or differ. */
      readonly wrong: readonly string[]
      /** Files that are none of ours. */
      readonly foreign: readonly string[]
    }
  | {
      readonly kind: 'webPhotos'
      readonly id: number
      readonly pictures: WebPictures
      readonly files: readonly WebMade[]
    }
  | { readonly kind: 'webPages'; readonly id: number; readonly files: readonly WebMade[] }
  | {
      readonly kind: 'webLists'
      readonly id: number
      /** All lists there are, whether they were written or not. */
      readonly files: readonly WebMade[]
      readonly written: readonly string[]
    }
  | { readonly kind: 'webKept'; readonly id: number }
  | { readonly kind: 'webLinks'; readonly id: number; readonly links: readonly string[] }
  | {
      readonly kind: 'portal'
      readonly id: number
      /** The article alone, as it is put on the clipboard. */
      readonly html: string
      readonly text: string
      /** Names of the files that were written, the page first. */
      readonly names: readonly string[]
    }
