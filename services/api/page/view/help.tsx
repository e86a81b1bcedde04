/** The shortcuts, listed, and whether single keys are any. */
import { useEffect, useRef } from 'preact/hooks';
import { SHORTCUTS } from './shortcuts.js';

interface Props { readonly open: boolean; readonly keysOn: boolean; readonly onKeys: (on: boolean) => void; readonly onClose: () => void }

export function Help({ open, keysOn, onKeys, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => { if (open) dialog.current?.showModal(); else dialog.current?.close(); }, [open]);
  return (
    <dialog ref={dialog} aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">Keyboard</h2>
      <dl>
        {SHORTCUTS.map(({ keys, does }) => <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{does}</dd></div>)}
        <div><dt><kbd>Arrow keys</kbd></dt><dd>go from figure to figure within a part</dd></div>
        <div><dt><kbd>Enter</kbd></dt><dd>shows the words behind a figure or a quote</dd></div>
        <div><dt><kbd>Esc</kbd></dt><dd>goes back to where you were</dd></div>
      </dl>
      <label class="keys-on"><input type="checkbox" checked={keysOn} onChange={({ currentTarget }) => onKeys(currentTarget.checked)} /> Single keys are shortcuts</label>
      <button type="button" onClick={() => dialog.current?.close()}>Close</button>
    </dialog>
  );
}
