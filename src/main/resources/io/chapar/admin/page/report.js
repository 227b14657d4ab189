// One article: to read, beside what was found in it; how it changed; who got it.
import { button } from './acts.js';
import { get, maybe, offers, post } from './api.js';
import { h, outside } from './dom.js';
import { feedLink, facts as pairs, hostOf, list, quiet, section, time } from './parts.js';
import { difference, headline, light, noText, reader } from './reader.js';
import { to, refine } from './router.js';
import { countryName, date, languageName, listed, number, percent, t, term } from './words.js';

const KINDS = ['people', 'organisations', 'places', 'quotes', 'dates', 'numbers', 'keywords'];
const FEW = 8;
let pinned = null;

export async function load({ name, parameters }) {
  const known = await get('reports/' + encodeURIComponent(name));
  const versions = known.versions || [];
  const last = versions.length ? Math.max(...versions.map((one) => one.version)) : 1;
  const to_ = Number(parameters.to || last);
  const from = Number(parameters.from || to_ - 1);
  const [changes, old] = await Promise.all([
    from >= 1 && from !== to_ ? maybe('GET /api/reports/{id}/changes', 'reports/' + name + '/changes', { from, to: to_ }) : null,
    parameters.show && Number(parameters.show) !== last ? maybe('GET /api/reports/{id}/versions/{version}', 'reports/' + name + '/versions/' + Number(parameters.show)) : null]);
  return { ...known, record: old ? old.record : known.record, changes, from, to: to_, last };
}

export function title(known) {
  return known.title || known.id;
}

export function draw(known, { parameters }) {
  const { record } = known;
  const found = record ? factsOf(record.facts || {}) : [];
  const marks = found.flatMap((one) => one.spans.map((span) => ({ id: one.id, ...span })));
  return [
    head(known, marks),
    h('div', { class: 'report-page', key: 'page' },
      h('div', { class: 'column' }, record ? reader(record, marks) : noText(), versions(known, parameters), happened(known), why(known)),
      h('div', { class: 'column beside-text' }, about(known), found.length ? factLists(found) : null))];
}

function head({ id, title: words, record, link, state, reason, due, feed }, marks) {
  const address = (record && record.url) || link;
  const language = record && record.language;
  return h('div', { class: 'page-head', key: 'head' },
    h('h1', { lang: language && language !== 'und' ? language : null, dir: 'auto' }, (record && headline(record, marks)) || words || address || id),
    h('p', { class: 'meta' }, feedLink(feed), address ? outside(address, { class: 'arrow-out', dir: 'ltr', title: address }, hostOf(address)) : null,
      state && h('span', null, state === 'due' && !record ? term('item', 'waiting') : term('item', state === 'due' ? 'done' : state)), state === 'due' && due ? time(due) : null, reason && h('span', { class: 'error', lang: 'en', dir: 'auto' }, reason)),
    h('p', { class: 'toolbar' },
      offers('POST /api/reread') && button(t('reread'), () => post('reread', { report: id }), { key: 'reread', done: () => t('reread.done') }),
      button(t('replay.report'), () => post('deliveries/replay', { report: id }), { key: 'replay', twice: true, done: (said) => t('dead.done', { n: said.deliveries }) })));
}

function about({ record }) {
  if (!record) return null;
  const when = (iso, precision) => iso && h('time', { datetime: iso }, date(iso, precision === 'day' ? { dateStyle: 'long' } : undefined));
  return section('about', t('about'), 0, pairs([
    [t('field.bylines'), record.bylines && listed(record.bylines)],
    [t('field.agency'), record.agency && record.agency.name],
    [t('field.published'), when(record.publishedAt, record.publishedPrecision)],
    [t('field.modified'), when(record.modifiedAt, record.modifiedPrecision)],
    [t('field.section'), record.section],
    [t('field.language'), record.language && languageName(record.language)],
    [t('field.tags'), record.tags && record.tags.length ? listed(record.tags) : null],
    [t('field.event'), record.event && term('event', record.event) + ' · ' + t('version', { n: record.version })]]));
}

// --- facts

function factsOf(facts) {
  return KINDS.flatMap((kind) => (facts[kind] || []).map((fact, index) => ({
    kind, fact, id: kind + index,
    spans: [...(Array.isArray(fact.mentions) ? fact.mentions : []), fact.span, ...(fact.continued || [])].filter(Boolean) })));
}

function factLists(found) {
  return section('facts', t('facts'), found.length, quiet(t('facts.how')),
    KINDS.map((kind) => [kind, found.filter((one) => one.kind === kind)]).filter(([, some]) => some.length).map(([kind, some]) =>
      h('div', { class: 'fact-kind', key: kind }, h('h3', null, t('facts.' + kind)),
        h('ul', { class: 'chips' + (kind === 'quotes' ? ' long' : '') }, some.slice(0, FEW).map(chip)),
        some.length > FEW ? h('details', { key: 'rest' }, h('summary', null, t('more.n', { n: some.length - FEW })), h('ul', { class: 'chips' + (kind === 'quotes' ? ' long' : '') }, some.slice(FEW).map(chip))) : null)));
}

function chip(one) {
  const { id, spans } = one;
  return h('li', { key: id }, h('button', {
    type: 'button', class: 'chip', title: evidence(one), 'aria-pressed': String(pinned === id),
    onpointerenter: () => light(id, false), onpointerleave: () => light(pinned, false),
    onclick: (event) => pin(id, event.currentTarget) },
  said(one), spans.length > 1 ? h('span', { class: 'count' }, ' ' + number(spans.length)) : null));
}

function pin(id, element) {
  pinned = pinned === id ? null : id;
  document.querySelectorAll('.chip').forEach((one) => one.setAttribute('aria-pressed', String(pinned && one === element)));
  light(pinned, true);
}

function said({ kind, fact }) {
  const small = (text) => text && h('small', { dir: 'auto' }, text);
  switch (kind) {
    case 'people': return [h('bdi', null, fact.name), small((fact.roles || []).join(', '))];
    case 'organisations': return [h('bdi', null, fact.name), small((fact.aliases || []).join(', '))];
    case 'places': return [h('bdi', null, fact.name), small(fact.country && countryName(fact.country))];
    case 'quotes': return [h('bdi', { class: 'words' }, fact.text), small(fact.speaker)];
    case 'dates': return [h('bdi', null, fact.text), small(fact.iso === fact.text ? '' : fact.iso)];
    case 'numbers': return [h('bdi', null, fact.text), small(amount(fact))];
    default: return [h('bdi', null, fact.name)];
  }
}

/** What the words do not say as they stand. */
function amount({ text, value: count, unit }) {
  const words = count === undefined ? '' : number(count) + (unit ? ' ' + unit : '');
  return words === text || String(count) === text ? '' : words;
}

/** The rules that found it, and how sure they are. */
function evidence({ fact, spans }) {
  const rules = [...new Set(spans.map((span) => span.rule).filter(Boolean))];
  return [fact.confidence === undefined ? '' : t('confidence', { share: percent(fact.confidence) }), ...rules].filter(Boolean).join(' · ');
}

// --- versions

function versions(known, parameters) {
  const all = known.versions || [];
  if (!all.length) return null;
  return section('versions', t('versions'), all.length,
    list({ class: 'lines' }, all, (one) => h('li', { key: String(one.version) },
      h('a', { href: to('report', known.id, { ...parameters, show: one.version === known.last ? '' : one.version }), 'aria-current': Number(parameters.show || known.last) === one.version ? 'true' : null }, t('version', { n: one.version })),
      ' ', h('span', null, term('event', one.event)), ' ', time(one.recordedAt))),
    all.length > 1 && offers('GET /api/reports/{id}/changes') ? compare(known, all, parameters) : null);
}

function compare(known, all, parameters) {
  const select = (name, value) => h('label', { key: name }, h('span', null, t('compare.' + name)), choice(name, value, all, parameters));
  const { changes } = known;
  return h('div', { class: 'compare', key: 'compare' },
    h('h3', null, t('compare')), h('div', { class: 'line-form' }, select('from', known.from), select('to', known.to)),
    changes && changes.fields.length + changes.text.length === 0 ? quiet(t('compare.same')) : null,
    changes && changes.fields.map((one) => h('div', { class: 'field-change', key: one.field }, h('h4', null, term('field', one.field)), value('del', one.before), ' ', value('ins', one.after))),
    changes && changes.text.length ? difference(changes.text, known.record || {}) : null);
}

function value(tag, what) {
  return what !== undefined && what !== null && h(tag, { dir: 'auto' }, typeof what === 'string' ? what : JSON.stringify(what));
}

function choice(name, chosen, all, parameters) {
  const onchange = (event) => {
    refine({ ...parameters, [name]: event.currentTarget.value });
    dispatchEvent(new Event('refresh'));
  };
  const select = h('select', { name, onchange }, all.map((one) => h('option', { value: one.version, key: String(one.version) }, number(one.version))));
  select.value = String(chosen);
  return select;
}

// --- what became of it

function happened({ events }) {
  return section('events', t('events'), 0, h('ol', { class: 'events plain' }, events.map((e) => h('li', { key: [e.at, e.what, e.subscriber, e.version].join() },
    time(e.at), h('span', null, term('event', e.what), e.subscriber ? [' → ', h('a', { href: to('subscriber', e.subscriber), class: 'soft' }, h('bdi', null, e.subscriber))] : null, e.version ? ' · ' + t('version', { n: e.version }) : ''),
    e.note && h('bdi', { class: 'note' }, e.note)))));
}

function why({ provenance }) {
  const rows = Object.entries(provenance || {});
  return rows.length ? h('section', { key: 'why' }, h('details', { class: 'panel', id: 'provenance' }, h('summary', null, t('provenance')),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('provenance') }, h('table', null,
      h('thead', null, h('tr', null, ['provenance.field', 'provenance.rule', 'provenance.evidence', 'provenance.sure'].map((key) => h('th', { scope: 'col' }, t(key))))),
      h('tbody', null, rows.map(([field, one]) => h('tr', { key: field }, h('th', { scope: 'row' }, field), h('td', null, one.rule), h('td', { dir: 'auto' }, one.evidence), h('td', null, one.confidence === undefined ? '' : percent(one.confidence))))))))) : null;
}
