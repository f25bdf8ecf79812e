package clinic.needlepoint.education;

import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.site.Translated;
import clinic.needlepoint.visit.TreatmentType;
import java.util.List;

/**
 * What is told of one kind of treatment, in one version. A changed word is a new version: records
 * point to the one that was shown.
 *
 * @param id such as "standard"
 * @param version from 1
 * @param plan what the clinic says it always does
 */
public record Education(
    String id, int version, TreatmentType treatment, Plan plan, List<Page> pages) {
  public Education {
    pages = List.copyOf(pages);
  }

  /** As people write it: "standard-1". */
  public String name() {
    return id + "-" + version;
  }

  /** The same as it is read today, with the clinic's numbers. */
  Education with(ProtocolTexts numbers) {
    return new Education(
        id, version, treatment, plan, pages.stream().map(page -> page.with(numbers)).toList());
  }

  /**
   * One thing to know.
   *
   * @param id stable over versions, such as "risks"
   * @param picture a drawing of the product, without "pic-"
   * @param sources where its facts come from, as {@code sources.md} names them
   */
  public record Page(
      String id,
      Topic topic,
      String picture,
      Translated title,
      Translated text,
      List<String> sources) {
    public Page {
      sources = List.copyOf(sources);
    }

    private Page with(ProtocolTexts numbers) {
      return new Page(id, topic, picture, title, numbers.filled(text), sources);
    }
  }
}
