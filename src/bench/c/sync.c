/*
 * Preloaded into a program, stands before the C library's fsync and fdatasync as they would be elsewhere:
 *
 *   SYNC_FULL    fdatasync is fsync, as for a SQLite built without HAVE_FDATASYNC, such as the one inside the
 *                JDBC driver; fsync also waits for the file's times to be on disk
 *   SYNC_MICROS  each takes so many microseconds longer, as on a slower disk
 */
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int after(long result) {
  const char *micros = getenv("SYNC_MICROS");
  if (micros) {
    long more = atol(micros);
    struct timespec wait = {more / 1000000, more % 1000000 * 1000};
    nanosleep(&wait, NULL);
  }
  return (int)result;
}

int fsync(int file) { return after(syscall(SYS_fsync, file)); }

int fdatasync(int file) { return after(syscall(getenv("SYNC_FULL") ? SYS_fsync : SYS_fdatasync, file)); }
