import { escapeMarkup } from '@shared/text/escapeMarkup'
import { declarations } from './xmlNamespaces'
import type { XmlElement, XmlNode } from './xmlTree'

/** Makes an element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = []
): XmlElement {
  return { name, attributes, children }
}

/** The child elements, optionally only those with this name. */
export function childElements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name)
  )
}

/** The first child element with this name. */
export function firstChild(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name
  )
}

/** The `w:val` of a child, the way Word writes nearly every property. */
export function childValue(parent: XmlElement | undefined, name: string): string | undefined {
  return firstChild(parent, name)?.attributes['w:val']
}

/** Every element below this one with one of these names, outermost first, in reading order. */
export function descendants(parent: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = []
  const visit = (node: XmlElement) => {
    for (const child of childElements(node)) {
      if (names.includes(child.name)) found.push(child)
      visit(child)
    }
  }
  visit(parent)
  return found
}

/** Whether an element with one of these names stands below this one. */
export function hasDescendant(parent: XmlElement, ...names: readonly string[]): boolean {
  return childElements(parent).some((child) => names.includes(child.name) || hasDescendant(child, ...names))
}

function writeElement(node: XmlElement, pieces: string[]): void {
  pieces.push('<', node.name)
  for (const [name, value] of Object.entries(node.attributes))
    pieces.push(' ', name, '="', escapeMarkup(value), '"')
  pieces.push('>')
  for (const child of node.children) {
    if (typeof child === 'string') pieces.push(escapeMarkup(child))
    else writeElement(child, pieces)
  }
  pieces.push('</', node.name, '>')
}

/** Writes a part whose names use the usual prefixes. */
export function writeXml(root: XmlElement): string {
  const pieces: string[] = ['<?xml version="1.0" encoding="UTF-8"?>']
  writeElement({ ...root, attributes: { ...declarations, ...root.attributes } }, pieces)
  return pieces.join('')
}
