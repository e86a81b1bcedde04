/** A certificate for this machine that it signs itself, and its key. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificate {
  /** Holds both; for the test to remove. */
  readonly folder: string;
  /** PEM; who trusts it is let in. */
  readonly ca: string;
  /** PEM, PKCS 8. */
  readonly key: string;
}

export function ownCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'picketwire-tls-'));
  const [ca, key] = [join(folder, 'ca.pem'), join(folder, 'key.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', ca], { stdio: 'ignore' });
  // Containers read it as another user.
  chmodSync(key, 0o644);
  return { folder, ca, key };
}
