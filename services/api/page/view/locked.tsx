/** Asks for the token that the API asks for. */
export function Locked({ wasRefused, onToken }: { readonly wasRefused: boolean; readonly onToken: (token: string) => void }) {
  const given = (event: SubmitEvent): void => {
    event.preventDefault();
    const token = new FormData(event.currentTarget as HTMLFormElement).get('token');
    if (typeof token === 'string') onToken(token.trim());
  };
  return (
    <main class="alone">
      <h1>This desk asks for a token</h1>
      <form onSubmit={given}>
        <label>Token <input name="token" type="password" autocomplete="off" required /></label>
        <button type="submit">Open</button>
      </form>
      {wasRefused && <p role="alert">That is not a token of this desk.</p>}
      <p>Whoever runs Picketwire makes one with <code>picketwire token</code>. It is kept in this tab only.</p>
    </main>
  );
}
