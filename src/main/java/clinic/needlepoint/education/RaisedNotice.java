package clinic.needlepoint.education;

import java.util.List;

/**
 * A notice that a session's facts raise, and of which nobody has said yet that it was talked about.
 *
 * @param notice with the clinic's numbers
 * @param facts why, in the words of the log: parts of the body, needles in micrometres, or "years"
 */
public record RaisedNotice(Notice notice, List<String> facts) {
  public RaisedNotice {
    facts = List.copyOf(facts);
  }
}
