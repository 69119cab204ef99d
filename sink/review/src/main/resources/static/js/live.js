// Hears that something happened. Only the window one looks at listens, because a browser has few connections for one site. Nothing on the
// page moves by itself: the list offers a button, the card a line. Where the stream is refused, the list asks once a minute.
(() => {
  const list = document.getElementById('baru');
  const card = () => document.querySelector('main[data-page="card"]');
  if (!list && !card()) return;
  let stream;

  const stale = (key) => {
    const line = document.querySelector('[data-changed]');
    if (line && card()?.dataset.case === key) line.hidden = false;
  };

  const heard = (event) => {
    if (list) window.htmx?.trigger(list, 'detak');
    const key = card()?.dataset.case;
    if (key && event.data.split(' ').includes(key)) check(key);
  };

  // It may have been one's own opening of the case.
  const check = async (key) => {
    const headers = JSON.parse(document.body.getAttribute('hx-headers') ?? '{}');
    const answer = await fetch(`/perkara/${key}/dibuka`, { method: 'POST', headers });
    if (answer.ok && !answer.redirected && (await answer.text()) !== card()?.dataset.stamp) stale(key);
  };

  const listen = () => {
    if (stream || document.hidden) return;
    stream = new EventSource('/antrean/siaran');
    stream.addEventListener('detak', heard);
  };
  const rest = () => {
    stream?.close();
    stream = undefined;
  };

  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()));
  document.addEventListener('wasit:stale', (event) => stale(event.detail));
  window.addEventListener('pagehide', rest);
  listen();
})();
