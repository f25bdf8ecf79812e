package clinic.needlepoint.education;

import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.site.Translated;
import clinic.needlepoint.staff.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices that only the session raises: the patient has read and sat down before staff choose parts
 * of the body and take needles. Staff talk about them, and the log says that they did.
 */
@Service
public class SessionNotices {
  private final Educations educations;
  private final JdbcEducationVersions versions;
  private final JdbcSessionNotices rows;
  private final ProtocolTexts texts;
  private final ProtocolValues protocol;
  private final AuditLog log;

  SessionNotices(
      Educations educations,
      JdbcEducationVersions versions,
      JdbcSessionNotices rows,
      ProtocolTexts texts,
      ProtocolValues protocol,
      AuditLog log) {
    this.educations = educations;
    this.versions = versions;
    this.rows = rows;
    this.texts = texts;
    this.protocol = protocol;
    this.log = log;
  }

  /** What is still to be talked about, in the order of the notices; a new fact raises it anew. */
  public List<RaisedNotice> open(SessionFacts facts) {
    List<RaisedNotice> open = new ArrayList<>();
    int cap = number(ProtocolKey.DEPTH_CAP_LABEL);
    for (OffLabel code : facts.raised(number(ProtocolKey.MINIMUM_AGE), cap)) {
      Set<String> told = rows.told(facts.session(), code);
      List<String> fresh =
          facts.behind(code, cap).stream().filter(fact -> !told.contains(fact)).toList();
      if (!fresh.isEmpty()) {
        educations
            .notices()
            .of(List.of(code), texts)
            .forEach(notice -> open.add(new RaisedNotice(notice, fresh)));
      }
    }
    return open;
  }

  /**
   * Notes that staff talked about a notice with the patient, and why it was raised. Where nothing
   * is left to talk about, it notes nothing.
   *
   * @param language in which the notice was on the screen
   */
  @Transactional
  public void talked(SessionFacts facts, OffLabel code, Locale language, StaffMember by) {
    Optional<RaisedNotice> open =
        open(facts).stream().filter(raised -> raised.notice().code() == code).findFirst();
    open.ifPresent(raised -> {
      NoticeTexts now = educations.notices();
      rows.add(
          facts,
          raised,
          now.version(),
          language,
          log.append(
              EducationRecords.talked(
                  facts,
                  raised,
                  now.version(),
                  versions.sha256(NoticeTexts.ID, now.version()),
                  texts.numbersIn(words(now, code)),
                  language,
                  by)));
    });
  }

  private static Translated words(NoticeTexts texts, OffLabel code) {
    return texts.notices().stream()
        .filter(notice -> notice.code() == code)
        .map(Notice::text)
        .findFirst()
        .orElseThrow();
  }

  private int number(ProtocolKey key) {
    return protocol.require(key).value();
  }
}
