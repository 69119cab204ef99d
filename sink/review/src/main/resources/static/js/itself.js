// What a page asks by itself (data-by-itself: htmx asks every few seconds, or keeps what is typed) never takes away what somebody is doing.
(() => {
  // Where it is refused, nobody is led elsewhere; that the login ended is told in a line.
  document.addEventListener('htmx:beforeOnLoad', (event) => {
    const { status } = event.detail.xhr;
    if (status < 400 || !event.target.matches('[data-by-itself]')) return;
    event.preventDefault();
    const ended = document.querySelector('[data-ended]');
    if (status === 401 && ended) ended.hidden = false;
  });

  // A button that is drawn anew between down and up would not be pressed; what is new comes the next time.
  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    const pressed = detail.target.querySelector(':active');
    if (pressed && detail.requestConfig.elt.matches('[data-by-itself]')) detail.shouldSwap = false;
  });
})();
