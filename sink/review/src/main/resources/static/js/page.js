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

  // The token that each change has to bring along.
  headers: () => JSON.parse(document.body.getAttribute('hx-headers') ?? '{}'),

  parse: (html) => new DOMParser().parseFromString(html, 'text/html'),

  // Whether the card that is shown is something else by now.
  outdated: (key) => wasit.differs(fetch(`/perkara/${key}/cap`)),

  // Says that a card which was fetched ahead is on the screen; gives the same.
  shown: (key) => wasit.differs(fetch(`/perkara/${key}/dibuka`, { method: 'POST', headers: wasit.headers() })),

  differs: async (asked) => {
    const stamp = wasit.card().dataset.stamp;
    const answer = await asked;
    return answer.ok && !answer.redirected && (await answer.text()) !== stamp;
  },
});
