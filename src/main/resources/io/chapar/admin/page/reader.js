// An article for reading, with the words that each fact rests on.
import { h } from './dom.js';
import { foreign } from './parts.js';
import { t } from './words.js';

const ASIDE = new Set(['related', 'end_mark', 'source', 'notice', 'embed', 'credit', 'kicker', 'byline', 'dateline']);
const TAGS = { paragraph: 'p', heading: 'h3', quote: 'blockquote', caption: 'figcaption', list: 'li', table: 'p', summary: 'p' };

/** @param marks [{ id, block, start, end }], the words of facts, in UTF-16 units of a block's text */
export function reader(record, marks) {
  const language = record.language;
  const blocks = numbered(record).filter(({ kind }) => kind !== 'title');
  return h('article', { class: 'reader', lang: language && language !== 'und' ? language : null, dir: record.direction || 'auto', key: 'reader' },
    groups(blocks).map((group) => (group.list
      ? h('ul', null, group.blocks.map((block) => element(block, marks)))
      : element(group.blocks[0], marks))));
}

/** The headline as the article has it, with its facts; null where it has none. */
export function headline(record, marks) {
  const block = numbered(record).find(({ kind }) => kind === 'title');
  return block ? cut(block, marks) : null;
}

function numbered(record) {
  return (record.blocks || []).map((block, index) => ({ ...block, index }));
}

/** Items of a list that follow each other are one list. */
function groups(blocks) {
  const all = [];
  for (const block of blocks) {
    const last = all[all.length - 1];
    if (block.kind === 'list' && last && last.list) last.blocks.push(block);
    else all.push({ list: block.kind === 'list', blocks: [block] });
  }
  return all;
}

function element(block, marks) {
  const tag = ASIDE.has(block.kind) ? 'p' : TAGS[block.kind] || 'p';
  return foreign(tag === 'figcaption' ? 'p' : tag, cut(block, marks), block.language, { class: 'block ' + block.kind, dir: block.language ? 'auto' : null });
}

/** The block's text in pieces, so that each piece belongs to the same facts. */
function cut(block, marks) {
  const here = marks.filter((mark) => mark.block === block.index);
  if (!here.length) return block.text;
  const edges = [...new Set([0, block.text.length, ...here.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1];
    const ids = here.filter(({ start, end }) => start <= from && end >= to).map(({ id }) => id);
    const text = block.text.slice(from, to);
    return ids.length ? h('span', { class: 'evidence', 'data-facts': ' ' + ids.join(' ') + ' ' }, text) : text;
  });
}

/** Lights up the words of one fact; none when it is null. */
export function light(id, scroll) {
  document.querySelectorAll('.evidence').forEach((one) => one.classList.toggle('lit', Boolean(id) && one.dataset.facts.includes(' ' + id + ' ')));
  const first = id && scroll && document.querySelector('.evidence.lit');
  if (first) first.scrollIntoView({ block: 'center' });
}

/** What differs between two texts: what is gone, and what has come. */
export function difference(parts, record) {
  return h('p', { class: 'difference', dir: record.direction || 'auto', lang: record.language || null },
    parts.map(({ op, text }) => (op === 'delete' ? h('del', null, text) : op === 'insert' ? h('ins', null, text) : text)));
}

export function noText() {
  return h('p', { class: 'quiet' }, t('report.no-text'));
}
