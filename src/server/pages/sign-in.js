// Asks for a key, keeps it in this tab, and opens the page that was asked for with it.
const storage = "tieline-key";
const form = document.getElementById("sign-in");
const input = document.getElementById("key");
const message = document.getElementById("message");
const plainFetch = window.fetch.bind(window);

const ask = (text) => {
  sessionStorage.removeItem(storage);
  form.hidden = false;
  message.textContent = text;
  input.focus();
};

// What the page fetches from this server goes with the key; nothing goes elsewhere with it.
const fetchWith = (key) => (resource, options) => {
  const request = new Request(resource, options);
  const isOwn = new URL(request.url).origin === location.origin;
  if (isOwn && !request.headers.has("Authorization")) request.headers.set("Authorization", `Bearer ${key}`);
  return plainFetch(request);
};

async function open(key) {
  const headers = { Accept: "text/html", Authorization: `Bearer ${key}` };
  const response = await plainFetch(location.href, { headers }).catch(() => undefined);
  if (!response) return ask("The server does not answer.");
  if (response.status === 401) return ask("This key is not valid.");
  if (response.status === 403) return ask("This key does not open this page.");
  if (!response.ok) return ask(`The server answers with status ${response.status}.`);
  const page = await response.text();
  sessionStorage.setItem(storage, key);
  window.fetch = fetchWith(key);
  document.open();
  document.write(page);
  document.close();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const key = input.value.trim();
  // A header takes visible ASCII only.
  if (/^[\x21-\x7e]+$/.test(key)) open(key);
  else ask("This is not a key.");
});

const known = sessionStorage.getItem(storage);
if (known) open(known);
else ask("");
