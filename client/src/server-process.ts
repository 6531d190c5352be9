import { type ChildProcess, fork } from 'node:child_process';

/**
 * The server as a process of its own. The protocol's library could start it as well, but is itself so large that the server is
 * ready sooner where it starts before that is loaded.
 */
export class ServerProcess {
  readonly #module: string;
  #process: ChildProcess | undefined;
  /** Whether nobody has spoken to it yet. */
  #isNew = false;

  /** @param module the server's script */
  constructor(module: string) {
    this.#module = module;
  }

  /** Starts one, which waits for what is said to it; one that it follows has ended. */
  begin(): ChildProcess {
    this.end();
    this.#process = fork(this.#module, ['--node-ipc', `--clientProcessId=${process.pid}`], {
      // The editor's program is Node only where it is told so.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    // Said by the client, which finds the process gone.
    this.#process.on('error', () => {});
    this.#isNew = true;
    return this.#process;
  }

  /** The one that waits for a first word, or a new one. */
  take(): ChildProcess {
    const taken = this.#isNew && this.#process?.connected ? this.#process : this.begin();
    this.#isNew = false;
    return taken;
  }

  end(): void {
    this.#process?.kill();
    this.#process = undefined;
  }
}
