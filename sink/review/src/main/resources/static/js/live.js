// Hears that something happened. Only the window one looks at listens, because a browser has few connections for one site. Nothing on the
// page moves by itself: the list offers a button, the card a line. Where the stream is refused, the list asks once a minute, and the stream
// is tried again: the browser tries by itself only where a line breaks.
(() => {
  const list = document.getElementById('baru');
  if (!list && !wasit.card()) return;
  const RETRY_MS = 30_000;
  let stream;

  const stale = (key) => {
    const line = document.querySelector('[data-changed]');
    if (line && wasit.card()?.dataset.case === key) line.hidden = false;
  };

  const heard = (event) => {
    if (list) window.htmx?.trigger(list, 'detak');
    const key = wasit.card()?.dataset.case;
    if (key && event.data.split(' ').includes(key)) check(key);
  };

  // It may have been one's own opening of the case.
  const check = async (key) => {
    if (await wasit.outdated(key)) stale(key);
  };

  const listen = () => {
    if (stream || document.hidden) return;
    stream = new EventSource('/antrean/siaran');
    stream.addEventListener('detak', heard);
    // What happened after the card was drawn and before this stood was told to nobody here.
    stream.addEventListener('open', () => wasit.card() && check(wasit.card().dataset.case));
    stream.addEventListener('error', ({ target }) => {
      if (target !== stream || target.readyState !== EventSource.CLOSED) return;
      rest();
      setTimeout(listen, RETRY_MS);
    });
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
