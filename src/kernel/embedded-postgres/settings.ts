const DEFAULTS: Record<string, string> = { max_connections: '60', shared_buffers: '128MB' };

// Safety: a member's words must never reach a log, and PostgreSQL likes to quote the row or statement that failed.
// Level `log` keeps starts and crashes but no failed statement; `terse` drops the detail that quotes the statement a
// crashed connection was running; the rest drops statements and parameters.
const WORDLESS_LOG: Record<string, string> = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** The port in the socket's name; nothing listens on the network. */
export const PORT = 5432;

/** Command line settings, which win over every configuration file; the caller's win over our defaults only. */
export function serverArguments(sockets: string, settings: Record<string, string>): string[] {
  const all: Record<string, string> = {
    ...DEFAULTS,
    ...settings,
    ...WORDLESS_LOG,
    // Safety: with no password, the closed folder of this socket is the lock on the door. No network, ever.
    listen_addresses: '',
    unix_socket_directories: sockets,
    port: String(PORT),
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The environment PostgreSQL is given: none of ours, which holds the server's secrets and maybe a stray PGDATA. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C' };
}
