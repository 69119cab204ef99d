// The form of a decision: what goes with which answer, and what is still missing. The server asks for the same; here it is asked before the
// way there and back.
(() => {
  const { form } = wasit;
  const choice = () => form()?.querySelector('.choices input:checked');
  const members = () => [...document.querySelectorAll('input[name="anggota"]')];

  const demand = () => {
    const it = form();
    if (!it?.elements.alasan) return;
    const verdict = choice()?.dataset.verdict;
    it.querySelectorAll('input[name="kategori"], input[name="berat"]').forEach((input) => { input.required = verdict === 'V'; });
    const grounds = [...it.querySelectorAll('[data-ground]')];
    if (grounds.length > 0) grounds[0].required = verdict === 'V' && !grounds.some((input) => input.checked);
    it.elements.alasan.required = !it.querySelector('input[name="cepat"]:checked') && !choice()?.hasAttribute('data-needs-no-reason');
    if (it.elements.duplikat) it.elements.duplikat.required = verdict === 'D' && !members().some((input) => input.checked);
    it.querySelectorAll('[data-required-for]').forEach((field) => { field.required = field.dataset.requiredFor === verdict; });
  };

  // A ready-made reason belongs to its verdict: with another verdict it must not go along unseen.
  const forget = (input) => {
    if (input.closest('.choices')) {
      form().querySelectorAll('input[name="cepat"], input[name="kategori"]').forEach((other) => { other.checked = false; });
    }
  };

  const norms = (input) => {
    if (input.name !== 'kategori') return;
    const select = form().elements.pasal;
    const found = input.dataset.norms?.split('|').filter(Boolean) ?? [];
    select.replaceChildren(select.options[0], ...found.map((norm) => new Option(norm, norm)));
  };

  const countMembers = () => {
    const told = document.querySelector('[data-marked]');
    const count = members().filter((input) => input.checked).length;
    if (told) told.textContent = count > 0 ? `+${count}` : '';
  };

  document.addEventListener('change', ({ target }) => {
    if (target.name === 'anggota') countMembers();
    if (!form() || target.form !== form()) return;
    forget(target);
    norms(target);
    demand();
  });

  document.addEventListener('click', (event) => {
    if (!event.target.closest?.('[data-all]')) return;
    members().forEach((input) => { input.checked = true; });
    countMembers();
    demand();
  });

  document.addEventListener('submit', (event) => {
    if (event.target === form() && !event.defaultPrevented) form().querySelector('#simpan').disabled = true;
  });

  document.addEventListener('wasit:card', demand);
  demand();
})();
