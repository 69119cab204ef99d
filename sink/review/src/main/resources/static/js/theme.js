// Runs before the first paint, so that a dark screen does not flash white.
(() => {
  const root = document.documentElement;
  if (root.dataset.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches) {
    root.dataset.bsTheme = 'dark';
  }
})();
