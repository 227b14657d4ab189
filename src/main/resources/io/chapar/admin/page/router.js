// Where the reader is: #/view/name?parameter=value. A name is the operator's own, of any letters.

/** The address of a view of this page. */
export function to(view, name, parameters) {
  const given = Object.entries(parameters || {}).filter(([, value]) => value);
  return '#/' + view + (name ? '/' + encodeURIComponent(name) : '') + (given.length ? '?' + new URLSearchParams(given) : '');
}

export function here() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [view, ...rest] = path.split('/');
  return { view: view || 'overview', name: decoded(rest.join('/')), parameters: Object.fromEntries(new URLSearchParams(query || '')) };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Changes the parameters of the view, and leaves no trace in the history. */
export function refine(parameters) {
  const { view, name } = here();
  history.replaceState(null, '', to(view, name, parameters));
}
