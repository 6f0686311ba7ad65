// Asks for a key, keeps it in this tab, and opens the page that was asked for with it.
const storage = "tieline-key";
const form = document.getElementById("sign-in");
const input = document.getElementById("key");
const message = document.getElementById("message");
const saved = document.getElementById("saved");
const plainFetch = window.fetch.bind(window);

const ask = (text) => {
  form.hidden = false;
  message.textContent = text;
  input.focus();
};

// What the page fetches from this server goes with the key, as long as the tab has it; nothing goes elsewhere with it.
const fetchWithKey = (resource, options) => {
  const request = new Request(resource, options);
  const isOwn = new URL(request.url).origin === location.origin;
  const key = sessionStorage.getItem(storage);
  if (key && isOwn && !request.headers.has("Authorization")) request.headers.set("Authorization", `Bearer ${key}`);
  return plainFetch(request);
};

const sayWhy = (status) => {
  if (status === 401) return "This key is not valid.";
  if (status === 403) return "This key does not open this page.";
  return `The server answers with status ${status}.`;
};

/** Data and files are shown or saved as they are: only a page of this server may become the page. */
async function present(response) {
  const name = /filename="([^"]*)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  form.hidden = true;
  saved.hidden = false;
  if (name === undefined) {
    const text = document.createElement("pre");
    text.textContent = await response.text();
    return saved.replaceChildren(text);
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.textContent = name;
  saved.replaceChildren(link);
  link.click();
}

async function open(key) {
  const headers = { Accept: "text/html", Authorization: `Bearer ${key}` };
  // Not kept by the browser, where "Back" would find it without a key.
  const response = await plainFetch(location.href, { headers, cache: "no-store" }).catch(() => undefined);
  if (!response) return ask("The server does not answer.");
  if (response.status === 401) sessionStorage.removeItem(storage);
  if (!response.ok) return ask(sayWhy(response.status));
  sessionStorage.setItem(storage, key);
  const isPage = /^text\/html\b/.test(response.headers.get("Content-Type") ?? "") && !response.headers.has("Content-Disposition");
  if (!isPage) return present(response);
  const page = await response.text();
  window.fetch = fetchWithKey;
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
