import { spawn } from 'node:child_process';

const running = new Set();

/**
 * Runs a command to its end.
 *
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, hopeless?: RegExp }} options -
 *   `show` passes the output on as it comes; output that `hopeless` matches
 *   ends the command, which would only try again
 * @returns its exit code and everything that it printed
 */
export async function run(command, args, options = {}) {
  const child = start(command, args, options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', data => {
      output += data;
      if (options.show) process.stdout.write(data);
      if (options.hopeless?.test(output)) end(child);
    });
  }
  const code = await ended(child);
  return { code, output };
}

/**
 * Starts a command in a process group of its own, so that all of it can be
 * ended. `identity` is the user and group it runs as.
 */
export function start(command, args, { cwd, env, identity } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...identity,
  });
  running.add(child);
  child.on('close', () => running.delete(child));
  return child;
}

/** The exit code of a command once it has ended; 1 where a signal ended it. */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
}

/** Asks a command to end, and makes it after ten seconds. */
export async function end(child, name = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise(resolve => child.on('close', resolve));
  signal(child, name);
  const timer = setTimeout(() => signal(child, 'SIGKILL'), 10_000);
  await closed;
  clearTimeout(timer);
}

/** Ends everything that was started and has not ended. */
export async function endAll() {
  await Promise.all([...running].map(child => end(child)));
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

let interrupted = false;

/** Whether a person has asked everything to end. */
export function isInterrupted() {
  return interrupted;
}

for (const name of ['SIGINT', 'SIGTERM']) {
  process.on(name, async () => {
    if (interrupted) return;
    interrupted = true;
    await endAll();
    process.exit(name === 'SIGINT' ? 130 : 143);
  });
}
