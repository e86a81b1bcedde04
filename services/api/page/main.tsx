/** Entry of the page: a desk that follows one blog, drawn into `#app`. */
import { render } from 'preact';
import { Client } from '../client/client.js';
import './style/app.css';
import { Desk } from './data/desk.js';
import { App } from './view/app.js';

/** A token stays in its tab. */
const TOKEN = 'picketwire.token';

const root = document.getElementById('app')!;
let running = new AbortController();

function open(token: string | null): void {
  running.abort();
  running = new AbortController();
  const desk = new Desk(new Client(token === null ? {} : { token }), new URL(location.href).searchParams.get('blog'));
  render(<App key={token} desk={desk} wasRefused={token !== null} onToken={given => { sessionStorage.setItem(TOKEN, given); open(given); }} />, root);
  void desk.run(running.signal);
}

root.replaceChildren();
open(sessionStorage.getItem(TOKEN));
