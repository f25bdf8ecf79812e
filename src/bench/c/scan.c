/*
 * The other side of the benches "scan" and "station": the reads and inserts of one judged scan, straight on SQLite's
 * C interface. It works nothing out; it is handed the very rows that the kiosk wrote.
 *
 *   scan DATABASE [BOOT DAY]
 *
 * BOOT and DAY are given where the kiosk has to look up that a person confirmed the day. Then each
 * line of standard input asks for one round and is answered by one line: a number, then the
 * nanoseconds of each operation.
 *
 *   rows SOURCE FIRST_SCAN COUNT FIRST_SEQ   the reads and inserts, each in its own transaction;
 *                                            the number is nanoseconds on the processor, in all
 *   events SOURCE FIRST_EVENT COUNT FIRST_SEQ PAUSE  the same for records of the device station: the
 *                                            insert of its event, and the log's record; before each, so
 *                                            many microseconds in which nothing is done
 *   sync FILE COUNT                          a write of as many bytes as such a transaction wrote,
 *                                            and fdatasync; the number is those bytes
 */
#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { SCAN_COLUMNS = 17, EVENT_COLUMNS = 7, KEYS = 8, LEVELS = 62, PATH = 4096, WAL_FRAME = 4096 + 24, SYNC_BLOCKS = 64 };

/* One scan: the row of cartridge_scan, then those of the audit log. */
typedef struct {
  sqlite3_value *scan[SCAN_COLUMNS];
  sqlite3_value *line, *leaf, *salt, *body;
  sqlite3_value *key[KEYS], *value[KEYS];
  int keys;
  sqlite3_value *closed[LEVELS];
  int levels;
  sqlite3_int64 seq;
} Rows;

static sqlite3 *db;
static const char *boot, *day;

/* Pages that a transaction of the last round wrote, on average. */
static double pages;
static sqlite3_stmt *begin, *commit, *latest, *facts, *unit, *recall, *protocol, *proofs, *confirmed, *add, *size, *leaf, *subtree,
    *add_event, *add_line, *add_body, *add_key, *add_subtree;

static void die(const char *what) {
  fprintf(stderr, "scan: %s: %s\n", what, db ? sqlite3_errmsg(db) : "no database");
  exit(1);
}

static void must(int result, const char *what) {
  if (result != SQLITE_OK) die(what);
}

static sqlite3_stmt *prepare(sqlite3 *on, const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(on, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) {
    fprintf(stderr, "scan: %s: %s\n", sql, sqlite3_errmsg(on));
    exit(1);
  }
  return statement;
}

/* As clinic.needlepoint.store sets and reads them back. */
static void settings(void) {
  static const char *const wanted[][3] = {
      {"journal_mode", "WAL", "wal"},          {"synchronous", "FULL", "2"},
      {"foreign_keys", "ON", "1"},             {"trusted_schema", "OFF", "0"},
      {"cell_size_check", "ON", "1"},          {"secure_delete", "ON", "1"},
      {"mmap_size", "0", "0"},                 {"temp_store", "MEMORY", "2"},
      {"busy_timeout", "5000", "5000"},        {"wal_autocheckpoint", "1000", "1000"},
      {"journal_size_limit", "16777216", "16777216"}};
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    char sql[100];
    snprintf(sql, sizeof sql, "PRAGMA %s = %s", wanted[i][0], wanted[i][1]);
    must(sqlite3_exec(db, sql, NULL, NULL, NULL), sql);
    snprintf(sql, sizeof sql, "PRAGMA %s", wanted[i][0]);
    sqlite3_stmt *read = prepare(db, sql);
    if (sqlite3_step(read) != SQLITE_ROW ||
        strcmp((const char *)sqlite3_column_text(read, 0), wanted[i][2]) != 0) {
      /* A memory map that was compiled out reads as no row, which is as good as 0. */
      if (strcmp(wanted[i][0], "mmap_size") != 0) die(sql);
    }
    sqlite3_finalize(read);
  }
}

static void bind_today(sqlite3_stmt *statement) {
  char today[sizeof "2000-01-01"];
  time_t now = time(NULL);
  strftime(today, sizeof today, "%F", gmtime(&now));
  must(sqlite3_bind_text(statement, 1, today, -1, SQLITE_TRANSIENT), "bind");
}

/* Those of a scan alone; the station's events need no table of cartridges. */
static void scan_statements(void) {
  if (latest) return;
  latest = prepare(db,
      "SELECT id, session, scanned_at, raw, source, verdict, cartridge_scan.device AS device, lot,"
      " serial, expires, detail, units, state, answered_at, disposed_at, disposed_by, bin,"
      " witness, witness_reason, proof, cautions, model"
      " FROM cartridge_scan LEFT JOIN device_version"
      " ON device_version.device = cartridge_scan.device"
      "  AND device_version.version = cartridge_scan.device_version"
      " WHERE session = ? ORDER BY state = 'HELD' DESC, id DESC LIMIT 1");
  unit = prepare(db,
      "SELECT p.device FROM device_package AS p JOIN device ON device_identifier = p.device"
      " WHERE package = ? AND p.version = device.version");
  recall = prepare(db,
      "SELECT id, device, scope, before_number, first_number, last_number, after_number, reason,"
      " reference, notified, entered_at, entered_by, lift_asked_at, lift_asked_by,"
      " lift_reason, lifted_at, lifted_by,"
      /* The kiosk orders within group_concat, which a SQLite before 3.44 can not. */
      " (SELECT group_concat(lot, char(10)) FROM"
      "   (SELECT lot FROM recall_lot WHERE recall = recall.id ORDER BY lot)) AS lots"
      " FROM recall WHERE device = ? AND lifted_at IS NULL ORDER BY id");
  protocol = prepare(db,
      "SELECT p.key, p.note, coalesce(c.value, p.value) AS value, coalesce(c.min, p.min) AS min,"
      " coalesce(c.max, p.max) AS max, coalesce(c.source, p.source) AS source,"
      " c.approved_by, c.approved_at, c.proposed_by, c.effective_on,"
      " coalesce(c.version, 0) AS version"
      " FROM protocol_proposal p LEFT JOIN protocol_change c ON c.id = ("
      "  SELECT id FROM protocol_change"
      "  WHERE key = p.key AND approved_at IS NOT NULL AND withdrawn_at IS NULL"
      "   AND effective_on <= ?"
      "  ORDER BY effective_on DESC, id DESC LIMIT 1)"
      " WHERE p.key = 'expiring-soon-days'");
  bind_today(protocol);
  proofs = prepare(db, "SELECT code FROM scanner_proof WHERE scanner = 'keyboard - us'");
  facts = prepare(db,
      "SELECT model, v.version AS version, minimum_age,"
      " (SELECT group_concat(area || '=' || limit_um, ' ') FROM device_depth_limit AS d"
      "  WHERE d.device = v.device AND d.version = v.version) AS depths,"
      " (SELECT expires FROM lot WHERE device = ?1 AND lot = ?2) AS expires,"
      " (SELECT coalesce(sum(quantity), 0) FROM receipt"
      "  WHERE device = ?1 AND lot = ?2) AS received,"
      " (SELECT count(*) FROM cartridge_scan"
      "  WHERE device = ?1 AND lot = ?2 AND state <> 'REFUSED') AS gone,"
      " (SELECT coalesce(sum(units), 0) FROM stock_change"
      "  WHERE device = ?1 AND lot = ?2) AS changed,"
      " (SELECT count(*) FROM unit_label AS l"
      "  WHERE device = ?1 AND lot = ?2 AND discard IS NULL"
      "   AND NOT EXISTS (SELECT 1 FROM cartridge_scan AS s"
      "    WHERE s.device = l.device AND s.serial = l.serial AND s.state <> 'REFUSED')) AS labelled,"
      " (SELECT lot FROM unit_label WHERE device = ?1 AND serial = ?3) AS label_lot,"
      " coalesce((SELECT scanned_at FROM cartridge_scan"
      "   WHERE device = ?1 AND serial = ?3 AND state <> 'REFUSED'),"
      "  (SELECT changed_at FROM unit_label JOIN stock_change AS c ON c.id = discard"
      "   WHERE unit_label.device = ?1 AND serial = ?3)) AS serial_taken,"
      " (SELECT max(id) FROM cartridge_scan"
      "  WHERE device = ?1 AND lot = ?2 AND serial IS NULL AND state <> 'REFUSED') AS last_of_lot"
      " FROM device JOIN device_version AS v"
      "  ON v.device = device_identifier AND v.version = device.version"
      " WHERE device_identifier = ?1 AND retired = 0");
  confirmed =
      prepare(db, "SELECT count(*) FROM clock_confirmation WHERE boot = ? AND day = ?");
  add = prepare(db,
      "INSERT INTO cartridge_scan (session, scanned_at, scanned_by, raw, source, verdict,"
      " device, lot, serial, expires, detail, units, state, device_version, proof, cautions)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
}

static void statements(void) {
  begin = prepare(db, "BEGIN IMMEDIATE");
  commit = prepare(db, "COMMIT");
  size = prepare(db, "SELECT coalesce(max(seq) + 1, 0) FROM audit_log");
  leaf = prepare(db, "SELECT leaf FROM audit_log WHERE seq = ?");
  subtree = prepare(db, "SELECT hash FROM audit_tree WHERE level = ? AND position = ?");
  add_event = prepare(db,
      "INSERT INTO station_event (kind, number, before, after, at_ms, mono_ms)"
      " VALUES (?, ?, ?, ?, ?, ?)");
  add_line = prepare(db, "INSERT INTO audit_log (seq, line, leaf) VALUES (?, ?, ?)");
  add_body = prepare(db, "INSERT INTO audit_body (seq, salt, body) VALUES (?, ?, ?)");
  add_key = prepare(db, "INSERT INTO audit_key (key, value, seq) VALUES (?, ?, ?)");
  add_subtree = prepare(db, "INSERT INTO audit_tree (level, position, hash) VALUES (?, ?, ?)");
}

static sqlite3_value *keep(sqlite3_stmt *row, int column) {
  return sqlite3_value_dup(sqlite3_column_value(row, column));
}

static void bind(sqlite3_stmt *statement, int place, sqlite3_value *value) {
  must(sqlite3_bind_value(statement, place, value), "bind");
}

/* Runs a statement that gives no row. */
static void run(sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) die(sqlite3_sql(statement));
  sqlite3_reset(statement);
}

/* Runs a query of at most one row, fetches every column as a caller would, and says how many rows. */
static int fetch(sqlite3_stmt *query, sqlite3_int64 *number) {
  int rows = 0, result;
  while ((result = sqlite3_step(query)) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(query); i++) (void)sqlite3_column_text(query, i);
    if (number) *number = sqlite3_column_int64(query, 0);
    rows++;
  }
  if (result != SQLITE_DONE) die(sqlite3_sql(query));
  sqlite3_reset(query);
  return rows;
}

/* A subtree hash or a leaf of the tree's right edge: 32 bytes, or the log is broken. */
static void edge(sqlite3_stmt *query) {
  if (sqlite3_step(query) != SQLITE_ROW || sqlite3_column_bytes(query, 0) != 32 ||
      !sqlite3_column_blob(query, 0)) {
    die("the tree's edge is not there");
  }
  sqlite3_reset(query);
}

static void read_edge(sqlite3_int64 leaves) {
  for (int level = LEVELS; level >= 0; level--) {
    if ((leaves >> level & 1) == 0) continue;
    sqlite3_int64 position = (leaves >> level) - 1;
    if (level == 0) {
      sqlite3_bind_int64(leaf, 1, position);
      edge(leaf);
    } else {
      sqlite3_bind_int(subtree, 1, level);
      sqlite3_bind_int64(subtree, 2, position);
      edge(subtree);
    }
  }
}

static void write_record(const Rows *rows) {
  sqlite3_bind_int64(add_line, 1, rows->seq);
  bind(add_line, 2, rows->line);
  bind(add_line, 3, rows->leaf);
  run(add_line);
  sqlite3_bind_int64(add_body, 1, rows->seq);
  bind(add_body, 2, rows->salt);
  bind(add_body, 3, rows->body);
  run(add_body);
  for (int i = 0; i < rows->keys; i++) {
    bind(add_key, 1, rows->key[i]);
    bind(add_key, 2, rows->value[i]);
    sqlite3_bind_int64(add_key, 3, rows->seq);
    run(add_key);
  }
  for (int level = 1; level <= rows->levels; level++) {
    sqlite3_bind_int(add_subtree, 1, level);
    sqlite3_bind_int64(add_subtree, 2, rows->seq >> level);
    bind(add_subtree, 3, rows->closed[level - 1]);
    run(add_subtree);
  }
}

/* What the kiosk reads and writes for one scan, in its order. */
static void one(const Rows *rows) {
  sqlite3_int64 id, leaves, known;
  run(begin);
  bind(latest, 1, rows->scan[1]);
  if (fetch(latest, NULL) != 0) die("the session has a scan already");
  fetch(proofs, NULL);
  if (sqlite3_value_type(rows->scan[7]) != SQLITE_NULL) {
    bind(unit, 1, rows->scan[7]);
    if (fetch(unit, NULL) != 0) die("a box was scanned");
    bind(recall, 1, rows->scan[7]);
    fetch(recall, NULL);
    for (int i = 0; i < 3; i++) bind(facts, i + 1, rows->scan[7 + i]);
    int unknown = !strcmp((const char *)sqlite3_value_text(rows->scan[6]), "unknown-device");
    if (fetch(facts, NULL) != !unknown) die("the stock differs");
  }
  if (fetch(protocol, NULL) != 1) die("the protocol says no days");
  if (boot) {
    sqlite3_bind_text(confirmed, 1, boot, -1, SQLITE_STATIC);
    sqlite3_bind_text(confirmed, 2, day, -1, SQLITE_STATIC);
    if (fetch(confirmed, &known) != 1 || known != 1) die("nobody confirmed the day");
  }
  for (int i = 1; i < SCAN_COLUMNS; i++) bind(add, i, rows->scan[i]);
  if (fetch(add, &id) != 1 || id != sqlite3_value_int64(rows->scan[0])) die("another scan's number");
  if (fetch(size, &leaves) != 1 || leaves != rows->seq) die("the log has another size");
  read_edge(leaves);
  write_record(rows);
  run(commit);
}

/* The same for one event of the station, in the kiosk's order. */
static void one_event(const Rows *rows) {
  sqlite3_int64 leaves;
  run(begin);
  if (fetch(size, &leaves) != 1 || leaves != rows->seq) die("the log has another size");
  read_edge(leaves);
  write_record(rows);
  for (int i = 1; i < EVENT_COLUMNS; i++) bind(add_event, i, rows->scan[i]);
  run(add_event);
  run(commit);
}

/* Takes one scan's rows out of the kiosk's own database, before any clock runs. */
static void load(Rows *rows, sqlite3_stmt *from[5], sqlite3_int64 scan, sqlite3_int64 seq) {
  int columns = sqlite3_column_count(from[0]);
  memset(rows, 0, sizeof *rows);
  rows->seq = seq;
  sqlite3_bind_int64(from[0], 1, scan);
  if (sqlite3_step(from[0]) != SQLITE_ROW) die("the source lacks a scan");
  for (int i = 0; i < columns; i++) rows->scan[i] = keep(from[0], i);
  sqlite3_bind_int64(from[1], 1, seq);
  sqlite3_bind_int64(from[2], 1, seq);
  if (sqlite3_step(from[1]) != SQLITE_ROW || sqlite3_step(from[2]) != SQLITE_ROW) {
    die("the source lacks a record");
  }
  rows->line = keep(from[1], 0);
  rows->leaf = keep(from[1], 1);
  rows->salt = keep(from[2], 0);
  rows->body = keep(from[2], 1);
  sqlite3_bind_int64(from[3], 1, seq);
  while (sqlite3_step(from[3]) == SQLITE_ROW) {
    if (rows->keys == KEYS) die("a record has more keys than this program holds");
    rows->key[rows->keys] = keep(from[3], 0);
    rows->value[rows->keys++] = keep(from[3], 1);
  }
  for (sqlite3_int64 left = seq; left & 1; left >>= 1) {
    sqlite3_bind_int(from[4], 1, rows->levels + 1);
    sqlite3_bind_int64(from[4], 2, seq >> (rows->levels + 1));
    if (sqlite3_step(from[4]) != SQLITE_ROW) die("the source lacks a subtree");
    rows->closed[rows->levels++] = keep(from[4], 0);
    sqlite3_reset(from[4]);
  }
  for (int i = 0; i < 4; i++) sqlite3_reset(from[i]);
}

static void forget(Rows *rows) {
  for (int i = 0; i < SCAN_COLUMNS; i++) sqlite3_value_free(rows->scan[i]);
  sqlite3_value_free(rows->line);
  sqlite3_value_free(rows->leaf);
  sqlite3_value_free(rows->salt);
  sqlite3_value_free(rows->body);
  for (int i = 0; i < rows->keys; i++) {
    sqlite3_value_free(rows->key[i]);
    sqlite3_value_free(rows->value[i]);
  }
  for (int i = 0; i < rows->levels; i++) sqlite3_value_free(rows->closed[i]);
}

static const char *const SCANS =
    "SELECT id, session, scanned_at, scanned_by, raw, source, verdict, device, lot, serial,"
    " expires, detail, units, state, device_version, proof, cautions"
    " FROM cartridge_scan WHERE id = ?";
static const char *const EVENTS =
    "SELECT id, kind, number, before, after, at_ms, mono_ms FROM station_event WHERE id = ?";

static Rows *load_all(const char *source, const char *what, sqlite3_int64 scan, long count,
                      sqlite3_int64 seq) {
  Rows *all = calloc((size_t)count, sizeof *all);
  sqlite3 *other;
  if (!all || sqlite3_open_v2(source, &other, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) {
    die("the source can not be read");
  }
  sqlite3_stmt *from[5] = {
      prepare(other, what),
      prepare(other, "SELECT line, leaf FROM audit_log WHERE seq = ?"),
      prepare(other, "SELECT salt, body FROM audit_body WHERE seq = ?"),
      /* audit_key has no index by seq, so its rows are found through the line's own keys. */
      prepare(other,
          "SELECT k.key, k.value FROM audit_log l, json_each(l.line, '$.keys') j"
          " JOIN audit_key k ON k.key = j.key AND k.value = j.value AND k.seq = l.seq"
          " WHERE l.seq = ? ORDER BY k.key"),
      prepare(other, "SELECT hash FROM audit_tree WHERE level = ? AND position = ?")};
  for (long i = 0; i < count; i++) load(&all[i], from, scan + i, seq + i);
  for (int i = 0; i < 5; i++) sqlite3_finalize(from[i]);
  sqlite3_close(other);
  return all;
}

static int64_t now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void say(const int64_t *nanos, long count) {
  for (long i = 0; i < count; i++) printf(i ? " %lld" : "%lld", (long long)nanos[i]);
  printf("\n");
  fflush(stdout);
}

static void rows_round(const char *source, const char *what, void (*write)(const Rows *),
                       sqlite3_int64 scan, long count, sqlite3_int64 seq, useconds_t pause) {
  Rows *all = load_all(source, what, scan, count, seq);
  int64_t *nanos = calloc((size_t)count + 1, sizeof *nanos);
  int written, unused;
  sqlite3_db_status(db, SQLITE_DBSTATUS_CACHE_WRITE, &written, &unused, 1);
  int64_t cpu = now(CLOCK_PROCESS_CPUTIME_ID);
  for (long i = 0; i < count; i++) {
    if (pause) usleep(pause);
    int64_t start = now(CLOCK_MONOTONIC);
    write(&all[i]);
    nanos[i + 1] = now(CLOCK_MONOTONIC) - start;
  }
  nanos[0] = now(CLOCK_PROCESS_CPUTIME_ID) - cpu;
  sqlite3_db_status(db, SQLITE_DBSTATUS_CACHE_WRITE, &written, &unused, 1);
  pages = (double)written / (double)count;
  say(nanos, count + 1);
  for (long i = 0; i < count; i++) forget(&all[i]);
  free(all);
  free(nanos);
}

/*
 * What the disk alone needs: as many bytes as a scan's transaction wrote to the log file on average,
 * written over blocks that exist already, as SQLite does in its write-ahead log. The answer's first
 * number is that number of bytes.
 */
static void sync_round(const char *file, long count) {
  int64_t *nanos = calloc((size_t)count + 1, sizeof *nanos);
  size_t bytes = (size_t)(pages * WAL_FRAME);
  char *block = calloc(1, bytes);
  int out = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (out < 0 || !block) die(file);
  for (int i = 0; i < SYNC_BLOCKS; i++) {
    if (write(out, block, bytes) != (ssize_t)bytes) die(file);
  }
  fsync(out);
  nanos[0] = (int64_t)bytes;
  for (long i = 0; i < count; i++) {
    memset(block, (int)i, bytes);
    int64_t start = now(CLOCK_MONOTONIC);
    if (pwrite(out, block, bytes, (off_t)(i % SYNC_BLOCKS) * (off_t)bytes) != (ssize_t)bytes ||
        fdatasync(out) != 0) {
      die(file);
    }
    nanos[i + 1] = now(CLOCK_MONOTONIC) - start;
  }
  close(out);
  say(nanos, count + 1);
  free(block);
  free(nanos);
}

int main(int count, char **words) {
  char line[2 * PATH], path[PATH];
  long long first, rows, seq;
  unsigned pause;
  if (count == 2 && !strcmp(words[1], "--version")) {
    puts(sqlite3_libversion());
    return 0;
  }
  if (count != 2 && count != 4) die("usage: scan DATABASE [BOOT DAY]");
  if (count == 4) {
    boot = words[2];
    day = words[3];
  }
  must(sqlite3_open_v2(words[1], &db, SQLITE_OPEN_READWRITE, NULL), words[1]);
  settings();
  statements();
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "rows %4095s %lld %lld %lld", path, &first, &rows, &seq) == 4) {
      scan_statements();
      rows_round(path, SCANS, one, first, (long)rows, seq, 0);
    } else if (sscanf(line, "events %4095s %lld %lld %lld %u", path, &first, &rows, &seq, &pause) == 5) {
      rows_round(path, EVENTS, one_event, first, (long)rows, seq, pause);
    } else if (sscanf(line, "sync %4095s %lld", path, &rows) == 2 && pages > 0) {
      sync_round(path, (long)rows);
    } else {
      die(line);
    }
  }
  return 0;
}
