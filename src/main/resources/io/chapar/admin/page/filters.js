// A form that narrows a list while it is filled in; what it says stands in the address.
import { h } from './dom.js';
import { here, refine } from './router.js';
import { t } from './words.js';

const CALM = 150;
let waiting;

/**
 * @param fields { name, label, options: [{ value, label }] }, a text field where there are no
 *     options; those that are null are left out
 */
export function filters(label, fields) {
  const { parameters } = here();
  return h('form', { class: 'filters', role: 'search', 'aria-label': label, key: 'filters', onsubmit: (event) => event.preventDefault() },
    fields.filter(Boolean).map((field) => h('label', { key: field.name, class: field.options ? '' : 'wide' }, h('span', null, field.label),
      field.options ? choice(field, parameters[field.name]) : text(field, parameters[field.name]))));
}

function text({ name, hint }, value) {
  return h('input', { type: 'search', name, value: value || '', placeholder: hint, maxlength: 200, autocomplete: 'off', oninput: changed });
}

function choice({ name, options }, value) {
  const select = h('select', { name, onchange: changed },
    h('option', { value: '' }, t('any')), options.map((one) => h('option', { value: one.value, key: one.value }, one.label)));
  select.value = value || '';
  return select;
}

function changed(event) {
  const { form } = event.currentTarget;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    refine({ ...here().parameters, ...Object.fromEntries(new FormData(form)) });
    dispatchEvent(new Event('refresh'));
  }, event.type === 'input' ? CALM : 0);
}
