/** What `require` finds without any gem, by the first part of its path. */
export const STANDARD_LIBRARY: ReadonlySet<string> = new Set(
  `
  English abbrev base64 benchmark bigdecimal bundler cgi cmath continuation
  coverage csv date dbm delegate did_you_mean digest drb e2mmap erb etc expect
  fcntl fiber fiddle fileutils find forwardable gdbm getoptlong io ipaddr irb
  json logger matrix mkmf monitor mutex_m net nkf objspace observer open-uri
  open3 openssl optparse ostruct pathname pp prettyprint prime profile pstore
  psych pty racc random rbconfig rdoc readline reline resolv rexml rinda ripper
  rss rubygems scanf sdbm securerandom set shell shellwords singleton socket
  stringio strscan sync syslog tempfile thread thwait time timeout tmpdir
  tracer tsort uri weakref webrick win32ole yaml zlib
  `
    .trim()
    .split(/\s+/),
);
