package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the screen said was taken, over all lives of the kiosk, to be held against the file. */
final class Acknowledged {
  private static final String SIGNED =
      "SELECT count(*) FROM consent_decision WHERE decision = 'signed'";

  /** The answer to a question, by its id. */
  private final Map<Long, Map<String, String>> answers = new HashMap<>();

  /** Follow-ups, by their id, to which the screen took a reply. */
  private final Map<Long, Set<String>> replies = new HashMap<>();

  private final Set<Long> handedIn = new HashSet<>();
  private final Map<Long, Integer> signed = new HashMap<>();
  private Map<String, String> questions = Map.of();
  private int taken;
  private long visit;

  /**
   * Notes which visit the person with this date of birth is at, from the file's last word. Answers
   * that they had not handed in are gone.
   */
  void begin(Path database, String born) {
    try (Connection connection = OutsideAuditor.open(database)) {
      if (questions.isEmpty()) {
        questions = questions(connection);
      }
      visit =
          number(
              connection,
              """
              SELECT json_extract(line, '$.keys.visit') FROM audit_log
              WHERE json_extract(line, '$.type') = 'visit.identified' ORDER BY seq DESC LIMIT 1
              """);
      assertThat(
              number(
                  connection,
                  "SELECT count(*) FROM visit v JOIN patient p ON p.id = v.patient WHERE v.id = "
                      + visit
                      + " AND strftime('%m%d%Y', birth_date) = '"
                      + born
                      + "'"))
          .as("somebody else was identified")
          .isOne();
      forgetDrafts(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Notes that the same person went on with another appointment without a new identification. */
  void goOn(Path database) {
    try (Connection connection = OutsideAuditor.open(database)) {
      visit =
          number(
              connection,
              """
              SELECT id FROM visit
              WHERE claim = (SELECT claim FROM visit WHERE id = %d)
                AND arrived_at IS NOT NULL AND seated_at IS NULL
              ORDER BY due_at, id LIMIT 1
              """
                  .formatted(visit));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of all appointments of this person: another one may come first by now. */
  private void forgetDrafts(Connection connection) throws SQLException {
    for (long each : drafts(connection)) {
      answers.remove(each);
      replies.remove(each);
    }
    for (String table : List.of("screening_answer", "screening_follow_up")) {
      String kept =
          "SELECT count(*) FROM %s WHERE visit = %d AND visit NOT IN (SELECT visit FROM screening)"
              .formatted(table, visit);
      assertThat(number(connection, kept)).as("%s of a draft", table).isZero();
    }
  }

  private List<Long> drafts(Connection connection) throws SQLException {
    List<Long> visits = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT id FROM visit
                WHERE patient = (SELECT patient FROM visit WHERE id = %d)
                  AND id NOT IN (SELECT visit FROM screening)
                """
                    .formatted(visit))) {
      while (row.next()) {
        visits.add(row.getLong(1));
      }
    }
    return visits;
  }

  /** The id of each question by its English words, as the file has kept them. */
  private static Map<String, String> questions(Connection connection) throws SQLException {
    Map<String, String> ids = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT content FROM questionnaire_version")) {
      while (row.next()) {
        JsonNode content = JsonMapper.shared().readTree(row.getString(1));
        for (JsonNode question : content.get("questions")) {
          note(ids, question);
          question.path("followUps").forEach(followUp -> note(ids, followUp));
        }
      }
    }
    return ids;
  }

  private static void note(Map<String, String> ids, JsonNode asked) {
    ids.put(asked.get("text").get("en").asString(), asked.get("id").asString());
  }

  /** Nobody is asked twice between two identifications. */
  void requireOpen(String question) {
    assertThat(answers.getOrDefault(visit, Map.of())).doesNotContainKey(id(question));
    assertThat(replies.getOrDefault(visit, Set.of())).doesNotContain(id(question));
  }

  /** Not sure of a follow-up. */
  void reply(String followUp) {
    taken++;
    replies.computeIfAbsent(visit, any -> new HashSet<>()).add(id(followUp));
  }

  void answer(String question, String words) {
    taken++;
    answers
        .computeIfAbsent(visit, any -> new HashMap<>())
        .put(id(question), words.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  private String id(String question) {
    String id = questions.get(question);
    if (id == null) {
      throw new AssertionError("No question of the file: " + question);
    }
    return id;
  }

  /** Whether the screen had not said so before. */
  boolean handedIn() {
    return handedIn.add(visit);
  }

  void signed() {
    signed.merge(visit, 1, Integer::sum);
  }

  int count() {
    return taken + handedIn.size() + consents();
  }

  int consents() {
    return signed.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Opens the file of a killed kiosk, as its next start will, and looks for everything. */
  void check(Path database) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      assertThat(text(connection, "PRAGMA integrity_check")).isEqualTo("ok");
      assertThat(text(connection, "SELECT count(*) FROM pragma_foreign_key_check")).isEqualTo("0");
      Map<Long, Map<String, String>> kept = kept(connection);
      answers.forEach((of, given) ->
          assertThat(kept.getOrDefault(of, Map.of()))
              .as("answers of visit %d", of)
              .containsAllEntriesOf(given));
      for (Map.Entry<Long, Set<String>> of : replies.entrySet()) {
        for (String followUp : of.getValue()) {
          String replied =
              "SELECT count(*) FROM screening_follow_up WHERE reply = 'not-sure' AND visit = "
                  + of.getKey()
                  + " AND follow_up = '"
                  + followUp
                  + "'";
          assertThat(number(connection, replied))
              .as("reply of visit %d to %s", of.getKey(), followUp)
              .isOne();
        }
      }
      for (long of : handedIn) {
        assertThat(number(connection, "SELECT count(*) FROM screening WHERE visit = " + of))
            .as("screening of visit %d", of)
            .isOne();
      }
      for (Map.Entry<Long, Integer> of : signed.entrySet()) {
        assertThat(number(connection, SIGNED + " AND visit = " + of.getKey()))
            .as("consents of visit %d", of.getKey())
            .isGreaterThanOrEqualTo(of.getValue());
      }
      checkRecords(connection, OutsideAuditor.check(database));
    }
  }

  /** A row and its record are both there or neither is. */
  private static void checkRecords(Connection connection, OutsideAuditor.Log log)
      throws SQLException {
    Map<String, String> rows =
        Map.of(
            "consent.signed", SIGNED,
            "screening.finished", "SELECT count(*) FROM screening",
            "visit.arrived", "SELECT count(*) FROM visit WHERE arrived_at IS NOT NULL",
            "visit.seated", "SELECT count(*) FROM visit WHERE seated_at IS NOT NULL");
    for (Map.Entry<String, String> type : rows.entrySet()) {
      assertThat(log.bodiesOf(type.getKey()))
          .as(type.getKey())
          .hasSize(Math.toIntExact(number(connection, type.getValue())));
    }
  }

  private static Map<Long, Map<String, String>> kept(Connection connection) throws SQLException {
    Map<Long, Map<String, String>> kept = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT visit, question, answer FROM screening_answer")) {
      while (row.next()) {
        kept.computeIfAbsent(row.getLong(1), any -> new HashMap<>())
            .put(row.getString(2), row.getString(3));
      }
    }
    return kept;
  }

  private static long number(Connection connection, String sql) throws SQLException {
    return Long.parseLong(text(connection, sql));
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (!row.next()) {
        throw new AssertionError("Nothing found by " + sql);
      }
      return row.getString(1);
    }
  }

  @Override
  public String toString() {
    return "%d answers, %d screenings, %d consents".formatted(taken, handedIn.size(), consents());
  }
}
