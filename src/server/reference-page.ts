import { assetsPath } from "./assets.ts";
import { escapeHtml } from "./html.ts";
import type { ReferenceDocument } from "./reference-document.ts";

export interface NavigationLink {
  label: string;
  address: string;
}

/** The frame of a reference page: the ways to the others and to the IDE, and the search over all of them (a combobox with a listbox, WAI-ARIA 1.2). */
export function renderReferencePage({ title, html }: ReferenceDocument, navigation: readonly NavigationLink[], current: string): string {
  const links = navigation.map(
    ({ label, address }) => `<a href="${address}"${address === current ? ' aria-current="page"' : ""}>${escapeHtml(label)}</a>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Tieline reference</title>
<link rel="icon" href="${assetsPath}/icon.svg">
<link rel="stylesheet" href="${assetsPath}/reference-search.css">
<link rel="stylesheet" href="${assetsPath}/reference.css">
<script type="module" src="${assetsPath}/reference.js"></script>
<script type="module" src="${assetsPath}/sign-out.js"></script>
</head>
<body>
<header>
<nav aria-label="Reference" data-sign-out><strong>Tieline</strong>
${links.join("\n")}
</nav>
<div class="search" role="search">
<input id="search" type="search" role="combobox" aria-label="Search all vendors, types and fields" placeholder="Search all vendors, types and fields ( / )"
 aria-expanded="false" aria-controls="hits" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false">
<div id="panel" hidden>
<p id="found" role="status"></p>
<div id="hits" role="listbox" aria-label="Hits"></div>
</div>
</div>
</header>
<noscript><p class="note">The search needs JavaScript; the pages can be read without it.</p></noscript>
<main>
${html}</main>
</body>
</html>
`;
}
