// What the other files ask of a page. It comes before them; their names for it are wasit.card(), wasit.form() and so on.
const wasit = Object.freeze({
  card: () => document.querySelector('main[data-page="card"]'),

  // The form of a decision, and the letter of the answer that is chosen in it.
  form: () => document.getElementById('keputusan'),
  chosen: () => wasit.form()?.querySelector('.choices input:checked')?.dataset.verdict,

  // Whether keys are letters there.
  typing: (target) =>
    target.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"])') || target.isContentEditable,

  // What a hand would have done to the field.
  touch: (input) => input.dispatchEvent(new Event('change', { bubbles: true })),

  // What each request of a script brings along: the token of changes, and the word that it asks for a part. Where the login ended the answer
  // is a plain 401 then, and the next login leads to a page and not to the part.
  headers: () => ({
    'X-Requested-With': 'XMLHttpRequest',
    ...JSON.parse(document.body.getAttribute('hx-headers') ?? '{}'),
  }),

  ask: (path, accept = '*/*') => fetch(path, { headers: { ...wasit.headers(), Accept: accept } }),
  send: (path, body) => fetch(path, { method: 'POST', headers: wasit.headers(), body }),

  parse: (html) => new DOMParser().parseFromString(html, 'text/html'),

  // Whether the card that is shown is something else by now.
  outdated: (key) => wasit.differs(wasit.ask(`/perkara/${key}/cap`)),

  // Says that a card which was fetched ahead is on the screen; gives the same.
  shown: (key) => wasit.differs(wasit.send(`/perkara/${key}/dibuka`)),

  differs: async (asked) => {
    const stamp = wasit.card().dataset.stamp;
    const answer = await asked;
    return answer.ok && !answer.redirected && (await answer.text()) !== stamp;
  },
});
