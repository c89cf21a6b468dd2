// The pages of the API: searching, copying, a key for an hour, calls that only read. Without it everything can still be read.
'use strict';

const one = (css, within = document) => within.querySelector(css);
const all = (css, within = document) => [...within.querySelectorAll(css)];

function searching() {
  const find = one('#find');
  if (!find) return;
  const chapters = all('.chapter');
  const words = new Map(chapters.map(chapter => [chapter, chapter.textContent.toLowerCase()]));
  const shown = () => chapters.filter(chapter => !chapter.hidden);
  const name = chapter => one('summary .name', chapter).textContent;
  function look() {
    const asked = find.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    chapters.forEach(chapter => { chapter.hidden = !asked.every(word => words.get(chapter).includes(word)); });
    // What is called so comes first; the rest only mentions it.
    const named = shown().filter(chapter => asked.length && asked.every(word => name(chapter).includes(word)));
    named.reverse().forEach(chapter => chapter.parentNode.prepend(chapter));
    one('#found').textContent = asked.length ? one('#found').dataset.of.replace('{0}', shown().length).replace('{1}', chapters.length) : '';
    one('#nothing').hidden = shown().length > 0;
  }
  find.hidden = false;
  find.addEventListener('input', look);
  find.addEventListener('keydown', event => {
    const first = shown()[0];
    if (event.key === 'Enter' && first) {
      event.preventDefault();
      first.open = true;
      one('summary', first).focus();
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !event.target.closest('input, textarea')) {
      event.preventDefault();
      find.focus();
    }
  });
}

function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.matches('details')) target.open = true;
}

async function copy(button) {
  const text = document.getElementById(button.dataset.copies).textContent.trim();
  try {
    await navigator.clipboard.writeText(text);
  } catch (notAllowed) {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.value = text;
    field.select();
    document.execCommand('copy');
    field.remove();
    button.focus();
  }
  const before = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = before; }, 2000);
}

function copying() {
  all('button.copy').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  });
}

// Who is logged in to the console, and may, makes the key here; the form and its token come from the console's own page.
async function makingKeys() {
  const place = one('#key-maker');
  if (!place) return;
  one('#key-field').hidden = false;
  const read = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html');
  // As a script asks, so that a later login does not lead there.
  const answer = await fetch(place.dataset.from, {headers: {Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest'}, redirect: 'manual'});
  if (!answer.ok) return;
  const form = one('form#trial', await read(answer));
  if (!form) return;
  one('a.button', place).replaceWith(form);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const made = await read(await fetch(form.action, {method: 'POST', headers: {Accept: 'text/html'}, body: new URLSearchParams(new FormData(form))}));
    const secret = one('#secret', made);
    if (!secret) return location.assign(place.dataset.from);
    one('#key-value').value = secret.textContent;
    one('#key-text').textContent = 'export KEY=' + secret.textContent;
    one('#key-made').hidden = false;
    form.remove();
  });
}

async function call(form) {
  const answer = one('.answer', form);
  const key = one('#key-value').value.trim();
  answer.hidden = false;
  if (!key) {
    answer.textContent = form.dataset.noKey;
    return one('#key-value').focus();
  }
  try {
    const query = form.elements.query.value.trim();
    const got = await fetch(form.dataset.href + (query ? '?' + query : ''), {headers: {Authorization: 'Bearer ' + key, Accept: 'application/json'}, credentials: 'omit'});
    const text = await got.text();
    answer.textContent = got.status + ' ' + got.statusText + '\n' + pretty(text);
  } catch (failed) {
    answer.textContent = form.dataset.failed;
  }
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch (noJson) {
    return text;
  }
}

function trying() {
  all('form.try').forEach(form => {
    form.hidden = false;
    form.addEventListener('submit', event => {
      event.preventDefault();
      call(form);
    });
  });
}

searching();
openTarget();
addEventListener('hashchange', openTarget);
copying();
trying();
makingKeys();
