package clinic.needlepoint.consent;

import clinic.needlepoint.consent.FormVersion.Approval;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exact words of every form, who approved them, and from when they are in force. */
@Repository
class JdbcConsentFormVersions {
  private static final String DIFFERS =
      """
      SELECT EXISTS (SELECT 1 FROM consent_form_version v JOIN consent_form_release r
                     ON r.form = v.id AND r.version = v.version
                     WHERE v.id = :id AND v.version = :version AND v.content <> :content)
      """;
  private static final String KEEP =
      """
      INSERT INTO consent_form_version (id, version, sha256, content, first_used_at)
      VALUES (:id, :version, :sha256, :content, :at)
      ON CONFLICT DO UPDATE SET sha256 = excluded.sha256, content = excluded.content
      WHERE content <> excluded.content
      """;
  private static final String SHA256 =
      "SELECT sha256 FROM consent_form_version WHERE id = ? AND version = ?";
  private static final String RELEASED =
      "SELECT form, version, origin, effective_from FROM consent_form_release";
  private static final String APPROVALS =
      """
      SELECT approver, approved_at FROM consent_form_approval a
      JOIN consent_form_version v ON v.id = a.form AND v.version = a.version
      WHERE a.form = ? AND a.version = ? AND a.sha256 = v.sha256 ORDER BY approved_at, approver
      """;
  private static final String APPROVE =
      """
      INSERT INTO consent_form_approval (form, version, sha256, approver, approved_at)
      SELECT id, version, sha256, :by, :at FROM consent_form_version
      WHERE id = :form AND version = :version
      """;
  private static final String RELEASE =
      """
      INSERT INTO consent_form_release (form, version, origin, effective_from)
      VALUES (:form, :version, 'approved', :from)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcConsentFormVersions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A version that is in force, or will be.
   *
   * @param approved false where patients signed it before approvals were asked for
   */
  record Released(String form, int version, boolean approved, Instant from) {
    String name() {
      return form + "-" + version;
    }
  }

  /** Whether this version was in use with other words. */
  boolean differs(ConsentForm form, String content) {
    return jdbc.sql(DIFFERS)
        .param("id", form.id())
        .param("version", form.version())
        .param("content", content)
        .query(Boolean.class)
        .single();
  }

  /** A draft may still change; who approved its older words did not approve the new ones. */
  void keep(ConsentForm form, String content) {
    jdbc.sql(KEEP)
        .param("id", form.id())
        .param("version", form.version())
        .param("sha256", Sha256.hex(content))
        .param("content", content)
        .param("at", clock.instant().toString())
        .update();
  }

  String sha256(ConsentForm form) {
    return jdbc.sql(SHA256).params(form.id(), form.version()).query(String.class).single();
  }

  List<Released> released() {
    return jdbc.sql(RELEASED)
        .query((row, _) ->
            new Released(
                row.getString("form"),
                row.getInt("version"),
                row.getString("origin").equals("approved"),
                Instant.parse(row.getString("effective_from"))))
        .list();
  }

  /** Who approved the words as they stand. */
  List<Approval> approvals(ConsentForm form) {
    return jdbc.sql(APPROVALS)
        .params(form.id(), form.version())
        .query((row, _) ->
            new Approval(row.getString("approver"), Instant.parse(row.getString("approved_at"))))
        .list();
  }

  void approve(ConsentForm form, String by, Instant at) {
    jdbc.sql(APPROVE)
        .param("form", form.id())
        .param("version", form.version())
        .param("by", by)
        .param("at", at.toString())
        .update();
  }

  void release(ConsentForm form, Instant from) {
    jdbc.sql(RELEASE)
        .param("form", form.id())
        .param("version", form.version())
        .param("from", from.toString())
        .update();
  }
}
