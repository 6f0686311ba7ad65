// Where this tab keeps a key, each page offers to forget it.
const storage = "tieline-key";

function offer(place) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sign-out";
  button.textContent = "Sign out";
  button.addEventListener("click", () => {
    sessionStorage.removeItem(storage);
    // Without the key the server answers with the sign-in.
    location.reload();
  });
  place.append(button);
}

/** The IDE draws its header when it is ready. */
function whenThere(selector, use) {
  const place = document.querySelector(selector);
  if (place) return use(place);
  const observer = new MutationObserver(() => {
    const drawn = document.querySelector(selector);
    if (!drawn) return;
    observer.disconnect();
    use(drawn);
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
}

if (sessionStorage.getItem(storage)) {
  whenThere("[data-sign-out]", offer);
  // "Back" may bring a page as it was left.
  addEventListener("pageshow", () => sessionStorage.getItem(storage) ?? location.reload());
}
