package clinic.needlepoint.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sqlite.SQLiteConnection;

/** What a database file holds, so that two can be held against each other. */
final class JdbcContent {
  private static final String TABLES =
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";

  private JdbcContent() {}

  /** A table's number of rows, and SHA-256 over the type and bytes of each value, rows in order. */
  record Table(long rows, String hash) {}

  static SortedMap<String, Table> of(Path file) throws SQLException {
    SortedMap<String, Table> tables = new TreeMap<>();
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      String quick = text(statement, "PRAGMA integrity_check");
      if (!quick.equals("ok")) {
        throw new SQLException("SQLite finds " + file + " damaged: " + quick);
      }
      for (String name : names(statement)) {
        tables.put(name, table(statement, name));
      }
    }
    return tables;
  }

  /** Copies every page as it stands, so that the copy has the same layout. */
  static void copy(Path from, Path to) throws SQLException {
    try (Connection connection = open(from)) {
      int result =
          connection
              .unwrap(SQLiteConnection.class)
              .getDatabase()
              .backup("main", to.toString(), (_, _) -> {});
      if (result != 0) {
        throw new SQLException("The database could not be copied: " + result);
      }
    }
  }

  static long number(Path file, String sql) throws SQLException {
    return Long.parseLong(ask(file, sql));
  }

  static String ask(Path file, String sql) throws SQLException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      return text(statement, sql);
    }
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private static java.util.List<String> names(Statement statement) throws SQLException {
    java.util.List<String> names = new java.util.ArrayList<>();
    try (ResultSet row = statement.executeQuery(TABLES)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  private static Table table(Statement statement, String name) throws SQLException {
    int width =
        Integer.parseInt(
            text(statement, "SELECT count(*) FROM pragma_table_info('%s')".formatted(name)));
    String order =
        IntStream.rangeClosed(1, width).mapToObj(String::valueOf).collect(Collectors.joining(","));
    MessageDigest digest = sha256();
    long rows = 0;
    try (ResultSet row =
        statement.executeQuery("SELECT * FROM %s ORDER BY %s".formatted(name, order))) {
      for (; row.next(); rows++) {
        for (int column = 1; column <= width; column++) {
          add(digest, row.getObject(column));
        }
      }
    }
    return new Table(rows, HexFormat.of().formatHex(digest.digest()));
  }

  private static void add(MessageDigest digest, @org.jspecify.annotations.Nullable Object value) {
    byte[] bytes =
        value instanceof byte[] blob
            ? blob
            : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    char type = value == null ? '0' : value.getClass().getSimpleName().charAt(0);
    digest.update((byte) type);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
