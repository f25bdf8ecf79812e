package clinic.needlepoint.education;

import clinic.needlepoint.site.Translated;
import java.util.List;

/**
 * What somebody reads of a use outside of what devices are authorized for, and says they have read.
 *
 * @param sources where its facts come from, as {@code sources.md} names them
 */
public record Notice(OffLabel code, Translated title, Translated text, List<String> sources) {
  public Notice {
    sources = List.copyOf(sources);
  }
}
