// A list that grows when its reader wants more.
import { many } from './api.js';
import { pager } from './parts.js';

export function growing(step) {
  let of = '';
  let most = step;
  return {
    load(path, name, parameters) {
      const asked = path + JSON.stringify(parameters);
      if (asked !== of) most = step;
      of = asked;
      return many(path, name, parameters, most);
    },
    more(answer) {
      return pager(answer, () => {
        most += step;
        dispatchEvent(new Event('refresh'));
      });
    },
  };
}
