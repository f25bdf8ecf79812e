package clinic.needlepoint.education.ui;

import clinic.needlepoint.education.Price;
import clinic.needlepoint.education.Telling;
import clinic.needlepoint.education.Topic;
import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What only this clinic or this visit can say: the price, and who treats. */
final class LeadWords {
  /** A text of the product with its values filled in. */
  @FunctionalInterface
  interface Texts {
    String of(String key, Object... values);
  }

  private final Telling telling;
  private final Texts texts;
  private final Locale language;

  LeadWords(Telling telling, Texts texts, Locale language) {
    this.telling = telling;
    this.texts = texts;
    this.language = language;
  }

  List<String> of(Topic topic) {
    return switch (topic) {
      case COST -> List.of(telling.price().map(this::price).orElseGet(this::noPrice));
      case WHO -> telling.practitioner().map(this::who).orElseGet(this::nobody);
      case USES, HAPPENS, FEELS, RESULTS, RISKS, AFTERCARE -> List.of();
    };
  }

  private String price(Price price) {
    return price.one()
        ? texts.of("education.cost.one", price.lowest(language))
        : texts.of("education.cost.range", price.lowest(language), price.highest(language));
  }

  private String noPrice() {
    return texts.of("education.cost.unknown");
  }

  private List<String> who(StaffMember member) {
    List<String> lines = new ArrayList<>(List.of(member.name()));
    member.licence().map(this::licence).ifPresent(lines::add);
    return lines;
  }

  private String licence(Licence licence) {
    return texts.of("education.who.licence", licence.kind(), licence.number());
  }

  private List<String> nobody() {
    return List.of(texts.of("education.who.unknown"));
  }
}
