// Elements from values. What feeds say is hostile: it becomes text, never markup.

const SVG = 'http://www.w3.org/2000/svg';
const HANDLERS = ['onclick', 'oninput', 'onchange', 'onsubmit', 'ontoggle', 'onkeydown', 'onpointerenter', 'onpointerleave', 'onfocus', 'onblur'];

/**
 * @param props attributes; `key` names the element among its siblings, `style` is an object,
 *     what begins with "on" is a handler, and null or false is left out
 */
export function h(tag, props, ...children) {
  return filled(document.createElement(tag), props, children);
}

export function svg(tag, props, ...children) {
  return filled(document.createElementNS(SVG, tag), props, children);
}

function filled(element, props, children) {
  for (const [name, value] of Object.entries(props || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (HANDLERS.includes(name)) element[name] = value;
    else if (name === 'key') element.dataset.key = value;
    else if (name === 'style') Object.assign(element.style, value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((one) => one !== null && one !== undefined && one !== false && one !== ''));
  return element;
}

/** Shows these nodes in a place. Elements that are there already stay, with focus and what is open. */
export function show(place, ...nodes) {
  patch(place, nodes.flat(Infinity).filter(Boolean).map((one) => (one instanceof Node ? one : new Text(one))));
}

function patch(place, fresh) {
  const keyed = new Map([...place.children].filter((one) => one.dataset.key).map((one) => [one.dataset.key, one]));
  let at = place.firstChild;
  for (const node of fresh) {
    const same = kept(keyed, at, node);
    if (!same) {
      place.insertBefore(node, at);
    } else {
      if (same === at) at = at.nextSibling;
      else place.insertBefore(same, at);
      update(same, node);
    }
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

function kept(keyed, at, node) {
  const key = node.dataset && node.dataset.key;
  const candidate = key ? keyed.get(key) : at;
  const alike = candidate && candidate.nodeName === node.nodeName && keyOf(candidate) === keyOf(node);
  if (key) keyed.delete(key);
  return alike ? candidate : null;
}

function keyOf(node) {
  return (node.dataset && node.dataset.key) || '';
}

function update(old, fresh) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  if (old.dataset.own) return;
  attributes(old, fresh);
  HANDLERS.forEach((name) => { if (old[name] !== fresh[name]) old[name] = fresh[name]; });
  patch(old, [...fresh.childNodes]);
  if (old.tagName === 'SELECT' && old !== document.activeElement) old.value = fresh.value;
}

/** Whether a reader has opened something is the reader's. */
function attributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && name !== 'open' && name !== 'style') old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (name !== 'open' && name !== 'style' && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (fresh.style && old.style.cssText !== fresh.style.cssText) old.style.cssText = fresh.style.cssText;
}

/** A link to an address of the web; text alone where it is none. */
export function outside(address, props, ...children) {
  const good = /^https?:\/\//i.test(address || '');
  return good
    ? h('a', { href: address, target: '_blank', rel: 'noopener noreferrer', ...props }, children)
    : h('span', props, children);
}
