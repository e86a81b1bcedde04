/** Style of the description. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --faint: #6b6b76; --line: #dedee3; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8ec; --paper: #17171b; --faint: #9d9da8; --line: #34343c; --link: #8ab8ef; } }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem 6rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--link); }
h2 { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.15rem; overflow-wrap: anywhere; }
h3 { margin-top: 2rem; font-size: 1rem; }
code { font: .9em/1.4 ui-monospace, monospace; }
nav ul { list-style: none; padding: 0; columns: 20rem; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; color: var(--faint); font-weight: normal; }
th, td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
:target { background: color-mix(in srgb, var(--link) 15%, transparent); }
`;
