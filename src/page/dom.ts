/** Elements. Whatever a report says gets into the page as text or as the value of an attribute that runs nothing. */

export type Child = Node | string | null | readonly Child[];

type Attributes = { readonly [name: string]: string | boolean };

/** An element with these attributes, a `true` one without a value, and these children. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  add(element, children);
  return element;
}

/** Adds the children, strings as text. */
export function add(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null) continue;
    if (child instanceof Node || typeof child === 'string') element.append(child);
    else add(element, child);
  }
}

/** A link to an address of our own making; anything else is text. */
export function externalLink(text: string, url: string): HTMLElement {
  return url.startsWith('https://')
    ? el('a', { href: url, rel: 'noreferrer noopener' }, text)
    : el('span', {}, text);
}

/** A name, with places where a line may break. */
export function code(name: string): HTMLElement {
  const element = el('code', {});
  for (const [index, part] of name.split(/(?<=[/_.-])/).entries())
    element.append(...(index === 0 ? [] : [document.createElement('wbr')]), part);
  return element;
}
