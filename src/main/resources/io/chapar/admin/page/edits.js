// The edits under the running node: their verdicts, what each changed, and the way back.
import { attempt, button } from './acts.js';
import { get, offers, post } from './api.js';
import { h } from './dom.js';
import { editRow, list, quiet } from './parts.js';
import { t } from './words.js';

const opened = new Map();

export function load() {
  return get('edits');
}

export function title() {
  return t('edits');
}

export function draw({ edits, running }) {
  return [h('h1', null, t('edits')), edits.length ? null : quiet(t('edits.none')),
    list({ id: 'edit-list', class: 'rows' }, edits, (e) => row(e, running))];
}

function row(e, running) {
  const name = e.set || e.name;
  const element = editRow(e, ...(name ? acts(e, name, running) : []));
  const differences = opened.get(name);
  if (name && differences) element.append(shownDifferences(differences));
  return element;
}

function acts(e, name, running) {
  const path = 'edits/' + encodeURIComponent(name);
  return [
    offers('GET /api/edits/{name}') && button(t(opened.has(name) ? 'hide' : 'differences'), () => toggle(name, path), { key: 'show', about: t('differences') + ': ' + name }),
    offers('POST /api/edits/{name}/rollback') && e.accepted && name !== running && button(t('rollback'), () => post(path + '/rollback', running ? { expect: running } : {}),
      { key: 'rollback', twice: true, about: t('rollback') + ': ' + name, done: () => t('rollback.done', { name }) })].filter(Boolean);
}

async function toggle(name, path) {
  if (opened.delete(name)) return;
  await attempt(async () => opened.set(name, await get(path)));
}

/** By file; of the watch list and the settings by name. */
function shownDifferences({ files, changes, lines }) {
  const words = [...(changes || []), ...(lines || [])].map(text);
  return h('div', { class: 'differences', key: 'differences', dir: 'ltr', lang: 'en' },
    words.length ? h('ul', { class: 'lines plain' }, words.map((one) => h('li', null, one))) : null,
    (files || []).map((file) => h('div', { key: file.name || file.file }, h('h3', null, file.name || file.file),
      (file.changes || []).length ? h('ul', { class: 'lines plain' }, file.changes.map((one) => h('li', null, one))) : h('pre', { tabindex: '0', class: 'scroll' }, (file.lines || []).map(text).map((line) => h('span', { class: tone(line) }, line + '\n'))))));
}

function text(line) {
  return typeof line === 'string' ? line : line.text || JSON.stringify(line);
}

function tone(line) {
  return line.startsWith('+') ? 'plus' : line.startsWith('-') ? 'minus' : line.startsWith('@@') ? 'hunk' : '';
}
