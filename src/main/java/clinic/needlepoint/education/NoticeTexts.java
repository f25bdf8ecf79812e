package clinic.needlepoint.education;

import clinic.needlepoint.protocol.ProtocolTexts;
import java.util.List;

/**
 * The words of the off-label notices in one version.
 *
 * @param version from 1
 * @param notices one for each code
 */
record NoticeTexts(int version, List<Notice> notices) {
  /** The id of the file, which is no kind of treatment. */
  static final String ID = "notices";

  NoticeTexts {
    notices = List.copyOf(notices);
  }

  /** Those notices as they are read today, in this order. */
  List<Notice> of(List<OffLabel> raised, ProtocolTexts numbers) {
    return raised.stream()
        .flatMap(code -> notices.stream().filter(notice -> notice.code() == code))
        .map(notice ->
            new Notice(
                notice.code(), notice.title(), numbers.filled(notice.text()), notice.sources()))
        .toList();
  }
}
