/** Where the key is kept: in this tab only, and no longer than it is open. */
const keyName = "tieline-key";

/** Headers of every request of this page. */
export function authorization() {
  const key = sessionStorage.getItem(keyName);
  return key ? { Authorization: `Bearer ${key}` } : {};
}

export function keepKey(key) {
  sessionStorage.setItem(keyName, key);
}

/** After a failure, milliseconds until the next try. */
const firstPause = 1000;
const longestPause = 15_000;

/**
 * Reads server-sent events for as long as the page is open. Not by EventSource, which cannot send a key.
 * `onRefused` gets the status where the server wants a key; reading goes on when it resolves.
 */
export async function follow(address, { onEvent, onState, onRefused }) {
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 2)) {
    try {
      const response = await fetch(address, { headers: { Accept: "text/event-stream", ...authorization() }, cache: "no-store" });
      if (response.status === 401 || response.status === 403) {
        await onRefused(response.status);
        pause = firstPause;
        continue;
      }
      if (!response.ok || !response.body) throw new Error(String(response.status));
      onState("live");
      pause = firstPause;
      await readEvents(response.body, onEvent);
    } catch {
      // The server went away; it is tried again.
    }
    onState("lost");
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function readEvents(body, onEvent) {
  let text = "";
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text += value;
    const events = text.split("\n\n");
    text = events.pop();
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data) onEvent(JSON.parse(data));
    }
  }
}
