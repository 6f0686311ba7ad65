import type { Request, Response } from "express";
import { assetsPath } from "./assets.ts";
import { contentPolicy } from "./ide.ts";

/** Does a browser ask for a page, as opposed to data? */
export function wantsPage(request: Request): boolean {
  return (request.method === "GET" || request.method === "HEAD") && request.accepts(["json", "html"]) === "html";
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in - Tieline</title>
<link rel="icon" href="${assetsPath}/icon.svg">
<link rel="stylesheet" href="${assetsPath}/sign-in.css">
<main>
<form id="sign-in" hidden>
<h1>Tieline</h1>
<label for="key">Key or token</label>
<input id="key" type="password" autocomplete="off" spellcheck="false" required autofocus>
<button>Sign in</button>
<p id="message" role="alert"></p>
<p class="hint">The key is kept in this tab only, and forgotten when it is closed or you sign out.</p>
</form>
<p id="saved" role="status" hidden></p>
</main>
<noscript>This page needs JavaScript.</noscript>
<script src="${assetsPath}/sign-in.js"></script>
`;

/** The page that asks for a key, instead of the page that was asked for. It opens that one with the key, in its place and under its policy. */
export function sendSignIn(response: Response): void {
  response.setHeader("Content-Security-Policy", contentPolicy);
  response.vary("Accept");
  response.status(401).type("html").send(page);
}
