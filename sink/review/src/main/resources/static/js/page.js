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

  // Says that the card is on the screen; gives whether it is something else by now than what is shown.
  outdated: async (key) => {
    const shown = wasit.card();
    const answer = await fetch(`/perkara/${key}/dibuka`, { method: 'POST', headers: wasit.headers() });
    return answer.ok && !answer.redirected && (await answer.text()) !== shown.dataset.stamp;
  },
});
