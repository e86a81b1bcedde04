#!/usr/bin/env node
// Draws a terminal's screen as SVG: tmux capture-pane -e -p | node docs/pictures/terminal.mjs > docs/pictures/up.svg
import { readFileSync } from 'node:fs';

const CELL = { width: 8.4, height: 18 };
const INK = '#d6dae0';
const PAPER = '#14181f';
const COLOURS = ['#3b4252', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d6dae0'];
const BRIGHT = ['#7a828e', '#f08a92', '#b5dd9a', '#f2d398', '#8ac6f7', '#d79bea', '#7fd0da', '#ffffff'];

const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The style after the codes of one SGR sequence; what the view does not use is passed over. */
function styled(style, codes) {
  let next = style;
  for (const code of codes) {
    if (code === 0) next = {};
    else if (code === 1) next = { ...next, bold: true };
    else if (code === 2) next = { ...next, dim: true };
    else if (code === 22) next = { ...next, bold: false, dim: false };
    else if (code === 7) next = { ...next, reversed: true };
    else if (code === 27) next = { ...next, reversed: false };
    else if (code === 39) next = { ...next, ink: undefined };
    else if (code >= 30 && code <= 37) next = { ...next, ink: COLOURS[code - 30] };
    else if (code >= 90 && code <= 97) next = { ...next, ink: BRIGHT[code - 90] };
  }
  return next;
}

function runsOf(line, start) {
  const runs = [];
  let style = start;
  for (const part of line.split(/(\x1b\[[\d;]*m)/)) {
    const sequence = /^\x1b\[([\d;]*)m$/.exec(part);
    if (sequence) style = styled(style, sequence[1].split(';').map(Number));
    else if (part) runs.push({ text: part, style });
  }
  return { runs, style };
}

function drawn(runs, row) {
  let column = 0;
  return runs.map(({ text, style }) => {
    const x = 16 + column * CELL.width;
    const y = 28 + row * CELL.height;
    const width = [...text].length * CELL.width;
    column += [...text].length;
    const back = style.reversed ? `<rect x="${x}" y="${y - 14}" width="${width}" height="${CELL.height}" fill="${style.ink ?? INK}"/>` : '';
    const fill = style.reversed ? PAPER : style.ink ?? INK;
    return `${back}<text x="${x}" y="${y}" fill="${fill}"${style.bold ? ' font-weight="bold"' : ''}${style.dim ? ' opacity="0.6"' : ''} textLength="${width}" xml:space="preserve">${escape(text)}</text>`;
  }).join('');
}

const lines = readFileSync(0, 'utf8').replace(/\n+$/, '').split('\n');
let style = {};
let columns = 0;
const body = lines.map((line, row) => {
  const { runs, style: after } = runsOf(line, style);
  style = after;
  columns = Math.max(columns, runs.reduce((sum, run) => sum + [...run.text].length, 0));
  return drawn(runs, row);
});
const width = Math.ceil(columns * CELL.width + 32);
const height = lines.length * CELL.height + 32;
process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14">
<rect width="100%" height="100%" rx="8" fill="${PAPER}"/>
${body.join('\n')}
</svg>
`);
