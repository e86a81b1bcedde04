/** Calls of a process to a server: each is two journeys, and on each of them much can go wrong. */
import { never, type Process, type World } from './world.js';

/** A failure of the network or a server, as the adapters pass it on. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** Told of a call that will not come back, so that somebody ends the process in time. */
export type OnHang = (process: Process) => void;

export class Network {
  constructor(private readonly world: World, private readonly onHang: OnHang) {}

  /** @param what for the trace ("commit turnout 2 5..9") */
  async call<T>(process: Process, what: () => string, serve: () => Promise<T>): Promise<T> {
    if (!process.alive) return never();
    const { faults } = this.world;
    const isHanging = faults.happens('hang');
    if (isHanging) {
      this.world.say(process.name, () => `${what()}: hangs`);
      this.onHang(process);
    }
    if (faults.happens('error')) return this.refuse(process, what);
    await this.travel();
    // A call of a process that died meanwhile, or that hangs, may have been on its way or not.
    if ((!process.alive || isHanging) && faults.number('in flight', 1) < 0.5) return never();
    const outcome = await this.serve(process, what, serve);
    await this.travel();
    if (!process.alive || isHanging) return never();
    return outcome();
  }

  /** Resolves when the process goes on, never when it died. */
  async pause(process: Process, milliseconds: number): Promise<void> {
    await this.world.scheduler.sleep(milliseconds);
    if (!process.alive) await never();
  }

  private async refuse(process: Process, what: () => string): Promise<never> {
    await this.pause(process, this.latency());
    this.world.say(process.name, () => `${what()}: refused`);
    throw new NetworkError('the server cannot be reached');
  }

  private async serve<T>(process: Process, what: () => string, serve: () => Promise<T>): Promise<() => T> {
    const { faults } = this.world;
    const isLost = faults.happens('lost-answer');
    try {
      let answer = await serve();
      if (faults.happens('resent')) answer = await serve();
      this.world.say(process.name, () => `${what()} = ${shown(answer)}${isLost ? ': answer lost' : ''}${process.alive ? '' : ' (dead)'}`);
      return () => {
        if (isLost) throw new NetworkError('no answer in time');
        return answer;
      };
    } catch (error) {
      this.world.say(process.name, () => `${what()}: ${String((error as { code?: string }).code ?? error)}`);
      return () => { throw error; };
    }
  }

  private travel(): Promise<void> {
    return this.world.scheduler.sleep(this.latency());
  }

  private latency(): number {
    const { faults } = this.world;
    return faults.happens('slow') ? 100 + faults.number('slow', 3000) : faults.number('latency', 5);
  }
}

function shown(answer: unknown): string {
  if (Array.isArray(answer)) return `${answer.length}`;
  if (answer !== null && typeof answer === 'object') return 'cursor' in answer ? `cursor ${String(answer.cursor)}` : 'partition' in answer ? `partition ${String(answer.partition)}` : 'done';
  return String(answer);
}
